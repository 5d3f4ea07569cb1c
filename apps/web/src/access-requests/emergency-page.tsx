import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Schema, http, useCommand } from '../api';
import { DateText, ErrorState, Facts, KaiText, LoadingState, Mark, PageHead } from '../components';
import { Choice } from '../components/choices';
import { type EmergencyView, emergencyKey, useAccessProblem, useEmergencyView, useSubjectWord } from './access';
import { ReadFields } from './read-fields';
import './access.css';

export default function EmergencyPage() {
  const { t } = useTranslation('access-requests');
  const { id = '' } = useParams();
  const subject = useSubjectWord();
  const found = useEmergencyView(id);
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const view = found.data;
  return (
    <div className="access-narrow">
      <PageHead
        title={subject(view)}
        crumbs={[{ word: t('detail.crumb'), to: '/access-requests' }, { word: t('emergency.title') }]}
        under={
          <Mark
            icon={view.open ? 'eye' : 'eyeoff'}
            tone={view.open ? 'mine' : 'ended'}
            word={t(view.open ? 'emergency.isOpen' : 'emergency.isClosed')}
          />
        }
      />
      {view.allowedActions.includes('read') && (
        <ReadFields path="/api/emergency-views" id={id} fields={view.fields.map(({ field }) => field)} />
      )}
      <section className="access-part">
        <Facts
          rows={[
            { label: t('emergency.by', { name: view.viewerName }), value: <DateText value={view.openedAt} /> },
            { label: t('emergency.why'), value: t(`emergency.reasons.${view.reasonCode}`) },
            { label: t('detail.note'), value: <KaiText>{view.reason}</KaiText> },
            { label: t('detail.ends'), value: <DateText value={view.endsAt} /> },
            view.verdict
              ? {
                  label: t('emergency.reviewed', { name: view.reviewedByName }),
                  value: t(`emergency.verdict.${view.verdict}`),
                }
              : {
                  label: t(view.overdue ? 'emergency.overdue' : 'emergency.dueBy'),
                  value: <DateText value={view.reviewDueAt} />,
                },
            ...(view.reviewNote
              ? [{ label: t('detail.decisionNote'), value: <KaiText>{view.reviewNote}</KaiText> }]
              : []),
          ]}
        />
      </section>
      {view.allowedActions.includes('review') && <Review view={view} />}
    </div>
  );
}

const verdicts = ['justified', 'not-justified'] as const;

function Review({ view }: { view: EmergencyView }) {
  const { t } = useTranslation('access-requests');
  const explain = useAccessProblem();
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>();
  const [note, setNote] = useState('');
  const review = useCommand({
    run: (body: Schema<'ReviewEmergencyDto'>, { key }) =>
      http.post(`/api/emergency-views/${view.id}/review`, body, { key, version: view.version }),
    changes: [emergencyKey],
  });
  return (
    <section className="access-part note warm">
      <div className="access-form">
        <Choice
          legend={t('emergency.review')}
          name="verdict"
          options={verdicts.map((value) => ({ value, word: t(`emergency.verdict.${value}`) }))}
          value={verdict}
          onChange={setVerdict}
        />
        <label className="fld">
          <span className="lab">{t('emergency.reviewNote')}</span>
          <textarea
            className="inp"
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {review.problem && <ErrorState inline error={review.problem} fact={explain(review.problem)} hasTyped />}
        <p>
          <button
            type="button"
            className="btn p"
            disabled={review.busy || !verdict}
            onClick={() => verdict && void review.send({ verdict, ...(note.trim() && { note }) })}
          >
            {t('emergency.sendReview')}
          </button>
        </p>
      </div>
    </section>
  );
}
