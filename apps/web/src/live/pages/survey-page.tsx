import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../api';
import { toProblem } from '../../api/problem';
import { ErrorState, LoadingState, PageHead, wholeDate } from '../../components';
import { TextField } from '../../components/choices';
import { liveSessionKey } from '../live-api';
import { useLiveSession } from '../live-queries';
import { afterApi, type Survey, type SurveyAnswers, surveyKey, useSurvey } from '../after/after-api';
import { SurveyResult } from '../after/survey-result';
import styles from '../preparing/preparing.module.css';

/** Three questions after a session, answered without a name; what people said, once it is over. */
export default function SurveyPage() {
  const { t } = useTranslation('live-after');
  const live = useTranslation('live');
  const { id = '' } = useParams();
  const session = useLiveSession(id);
  const survey = useSurvey(id);
  const crumbs = [
    { word: live.t('list.title'), to: '/live' },
    { word: session.data?.title ?? '', to: `/live/${id}` },
  ];
  return (
    <>
      <PageHead title={t('survey.title')} crumbs={session.data ? crumbs : crumbs.slice(0, 1)} />
      {survey.isPending && <LoadingState what={t('survey.title')} />}
      {survey.error && <NotForMe error={survey.error} retry={() => void survey.refetch()} />}
      {survey.data && (
        <div className="text" style={{ marginTop: 16 }}>
          {survey.data.state === 'open' && <Questions id={id} survey={survey.data} />}
          {survey.data.state === 'answered' && <Answered survey={survey.data} />}
          {survey.data.state === 'over' && <SurveyResult survey={survey.data} />}
          <p style={{ marginTop: 24 }}>
            <Link to={`/live/${id}/minutes`}>{live.t('list.minutesOf')}</Link>
          </p>
        </div>
      )}
    </>
  );
}

function NotForMe({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation('live-after');
  const { status } = toProblem(error);
  if (status === 403) return <ErrorState error={error} fact={t('survey.notThere')} todo={t('survey.notThereDo')} />;
  if (status === 409) return <ErrorState error={error} fact={t('survey.early')} todo={t('survey.earlyDo')} />;
  return <ErrorState error={error} onRetry={retry} />;
}

/** Nothing typed here is kept on the device: somebody else may use it next. */
function Questions({ id, survey }: { id: string; survey: Survey }) {
  const { t } = useTranslation('live-after');
  const shell = useTranslation('shell');
  const field = useId();
  const [written, setWritten] = useState({ tookAlong: '', nextTime: '', stillToSay: '' });
  const write = (change: Partial<typeof written>) => setWritten((before) => ({ ...before, ...change }));
  const send = useCommand({
    run: (body: SurveyAnswers) => afterApi.answerSurvey(id, body),
    changes: [surveyKey(id), liveSessionKey(id)],
  });
  const given = Object.fromEntries(Object.entries(written).filter(([, text]) => text.trim() !== '')) as SurveyAnswers;
  const isEmpty = Object.keys(given).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) void send.send(given);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('survey.noName')}</p>
      <p className="mut">{t('survey.guess')}</p>
      <p className="sm mut">{t('survey.until', { when: wholeDate(shell.t, survey.until) })}</p>
      <TextField
        id={`${field}-word`}
        label={t('survey.question.took-along')}
        value={written.tookAlong}
        max={30}
        help={t('survey.wordHelp')}
        onChange={(tookAlong) => write({ tookAlong })}
      />
      <TextField
        id={`${field}-next`}
        label={t('survey.question.next-time')}
        value={written.nextTime}
        max={300}
        lines={3}
        names={[]}
        onChange={(nextTime) => write({ nextTime })}
      />
      <TextField
        id={`${field}-still`}
        label={t('survey.question.still-to-say')}
        value={written.stillToSay}
        max={300}
        lines={3}
        names={[]}
        onChange={(stillToSay) => write({ stillToSay })}
      />
      {send.problem && <Refused problem={send.problem} />}
      <button type="submit" className="btn p wide" disabled={isEmpty || send.busy}>
        {t('survey.send')}
      </button>
      <p className="help">{t('survey.once')}</p>
    </form>
  );
}

function Refused({ problem }: { problem: { code: string } }) {
  const { t } = useTranslation('live-after');
  if (problem.code === 'survey-answered')
    return <ErrorState inline error={problem} fact={t('survey.already')} todo={t('survey.alreadyDo')} />;
  if (problem.code === 'survey-over')
    return <ErrorState inline error={problem} fact={t('survey.tooLate')} todo={t('survey.tooLateDo')} />;
  return <ErrorState inline error={problem} hasTyped />;
}

function Answered({ survey }: { survey: Survey }) {
  const { t } = useTranslation('live-after');
  const shell = useTranslation('shell');
  return (
    <section role="status">
      <h2 className="h2">{t('survey.thanks')}</h2>
      <p>{t('survey.shownOn', { when: wholeDate(shell.t, survey.until) })}</p>
      <p className="mut">{t('survey.fewer')}</p>
    </section>
  );
}
