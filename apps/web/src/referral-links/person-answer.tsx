import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, TextField } from '../components/choices';
import { ElderEntry } from '../elder/elder-entry';
import { ReadAloud } from '../referrals/read-aloud';
import { DoorPage } from '../sign-in/door-page';
import { sentences } from '../texts/joining';
import { CallSource, SayProblem, Thanks } from './answer-parts';
import { type Said, useSay } from './link-api';
import type { AnswerProps } from './partner-answer';

type Feedback = Said['feedback'];
const answers: readonly Feedback['code'][] = ['satisfied', 'partly-satisfied', 'not-satisfied', 'not-delivered'];
const answerers: readonly Feedback['byWhom'][] = ['person', 'guardian'];

/** One question, four answers. It names no need and nobody: whoever opens it may not be the person. */
export function PersonAnswer({ token, link }: AnswerProps) {
  const { t } = useTranslation('referral-links');
  const [said, setSaid] = useState<Feedback['code']>();
  const { recipientName: name, sourceName: source, openActions, answered } = link;
  const question = t('person.title', { name });
  const isSaid = answered.includes('feedback');
  return (
    <DoorPage title={isSaid ? t('person.thanks') : question} windowTitle={t('person.window')}>
      <div className="answering asking">
        {isSaid ? (
          <Thanks
            title={said ? t('person.recorded', { answer: t(`person.answers.${said}`) }) : t('person.recordedBefore')}
          >
            <p>{t(said === 'not-delivered' ? 'person.nextNothing' : 'person.next', { source })}</p>
          </Thanks>
        ) : openActions.includes('feedback') ? (
          <Question token={token} question={question} source={source} onSaid={setSaid} />
        ) : (
          <p>{t('person.over', { source })}</p>
        )}
        <CallSource link={link} />
        <ElderEntry />
      </div>
    </DoorPage>
  );
}

interface QuestionProps {
  token: string;
  question: string;
  source: string;
  onSaid: (code: Feedback['code']) => void;
}

function Question({ token, question, source, onSaid }: QuestionProps) {
  const { t } = useTranslation('referral-links');
  const say = useSay('feedback', token);
  const [code, setCode] = useState<Feedback['code']>();
  const [byWhom, setByWhom] = useState<Feedback['byWhom']>();
  const [words, setWords] = useState('');
  const isReady = code && byWhom && (code !== 'not-delivered' || words.trim() !== '');
  const send = () => {
    if (!code || !byWhom) return;
    onSaid(code);
    void say.send({ code, byWhom, ...(words.trim() && { words: words.trim() }) });
  };
  return (
    <>
      <p>{t('person.why', { source })}</p>
      <ReadAloud
        text={sentences([question, t('person.why', { source }), ...answers.map((one) => t(`person.answers.${one}`))])}
      />
      <div className="col g3" role="group" aria-label={question}>
        {answers.map((one) => (
          <button
            key={one}
            type="button"
            className="btn big wide say"
            aria-pressed={code === one}
            onClick={() => setCode(one)}
          >
            {t(`person.answers.${one}`)}
          </button>
        ))}
      </div>
      {code && (
        <>
          <Choice
            inline
            legend={t('person.who')}
            name="who"
            options={answerers.map((value) => ({ value, word: t(`person.whos.${value}`) }))}
            value={byWhom}
            onChange={setByWhom}
          />
          <TextField
            id="person-words"
            label={t(code === 'not-delivered' ? 'person.wordsNeeded' : 'person.words')}
            help={code === 'not-delivered' ? t('person.wordsNeededHelp') : t('person.wordsHelp')}
            value={words}
            max={2000}
            lines={3}
            onChange={setWords}
          />
          <SayProblem problem={say.problem} />
          <button type="button" className="btn p big wide" disabled={say.busy || !isReady} onClick={send}>
            {t('person.send')}
          </button>
        </>
      )}
    </>
  );
}
