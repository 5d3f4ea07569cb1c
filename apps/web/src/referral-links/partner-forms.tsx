import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, TextField, Ticks } from '../components/choices';
import { useExpertiseWord } from '../directory/organizations';
import { servicesOf } from '../referrals/words';
import { SayProblem } from './answer-parts';
import { type OpenedLink, type Said, useSay } from './link-api';

const optionsOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, word: words[value] }));
const withWords = (words: string): { words?: string } => (words.trim() ? { words: words.trim() } : {});

interface FormProps {
  token: string;
  onCancel: () => void;
}

export function AcceptForm({ token, onDecline }: { token: string; onDecline: () => void }) {
  const { t } = useTranslation('referral-links');
  const accept = useSay('accept', token);
  const [words, setWords] = useState('');
  return (
    <section className="col g4" aria-labelledby="decide">
      <h2 className="h3" id="decide">
        {t('accept.title')}
      </h2>
      <TextField
        id="accept-words"
        label={t('words')}
        help={t('accept.wordsHelp')}
        value={words}
        max={2000}
        lines={3}
        onChange={setWords}
      />
      <SayProblem problem={accept.problem} />
      <button
        type="button"
        className="btn p big wide"
        disabled={accept.busy}
        onClick={() => void accept.send(withWords(words))}
      >
        {t('accept.button')}
      </button>
      <button type="button" className="btn big wide" disabled={accept.busy} onClick={onDecline}>
        {t('decline.open')}
      </button>
    </section>
  );
}

export function DeclineForm({ token, onCancel }: FormProps) {
  const { t } = useTranslation('referral-links');
  const { t: referrals } = useTranslation('referrals');
  const decline = useSay('decline', token);
  const [code, setCode] = useState<Said['decline']['code']>();
  const [byWhom, setByWhom] = useState<Said['decline']['byWhom']>();
  const [words, setWords] = useState('');
  const isReady = code !== undefined && byWhom !== undefined && (code !== 'other' || words.trim() !== '');
  return (
    <section className="col g4" aria-labelledby="decline">
      <h2 className="h3" id="decline">
        {t('decline.title')}
      </h2>
      <Choice
        legend={referrals('act.declineBy')}
        name="by"
        options={optionsOf(referrals('act.declineByWho', { returnObjects: true }))}
        value={byWhom}
        onChange={setByWhom}
      />
      <Choice
        legend={referrals('act.declineReason')}
        name="reason"
        options={optionsOf(referrals('act.declineReasons', { returnObjects: true }))}
        value={code}
        onChange={setCode}
      />
      <TextField
        id="decline-words"
        label={t('words')}
        help={referrals(code === 'other' ? 'act.noteNeeded' : 'act.noteOptional')}
        value={words}
        max={2000}
        lines={3}
        onChange={setWords}
      />
      <SayProblem problem={decline.problem} />
      <button
        type="button"
        className="btn p big wide"
        disabled={decline.busy || !isReady}
        onClick={() => code && byWhom && void decline.send({ code, byWhom, ...withWords(words) })}
      >
        {t('decline.button')}
      </button>
      <button type="button" className="btn q" onClick={onCancel}>
        {t('back')}
      </button>
    </section>
  );
}

/** What was done and how it ended; what was asked for stands first, to be ticked. */
export function ResultForm({ token, link: { card }, onCancel }: FormProps & { link: OpenedLink }) {
  const { t } = useTranslation('referral-links');
  const { t: referrals } = useTranslation('referrals');
  const label = useExpertiseWord();
  const complete = useSay('complete', token);
  const [services, setServices] = useState<Said['complete']['services']>([]);
  const [code, setCode] = useState<Said['complete']['code']>();
  const [words, setWords] = useState('');
  return (
    <section className="col g4" aria-labelledby="result">
      <h2 className="h3" id="result">
        {t('result.title')}
      </h2>
      <Ticks
        legend={referrals('act.completeServices')}
        options={(card ? servicesOf(card) : []).map((value) => ({ value, word: label(value) }))}
        values={services}
        onChange={setServices}
      />
      <Choice
        legend={referrals('act.completeOutcome')}
        name="outcome"
        options={optionsOf(referrals('act.outcomes', { returnObjects: true }))}
        value={code}
        onChange={setCode}
      />
      <TextField
        id="result-words"
        label={t('words')}
        help={t('result.wordsHelp')}
        value={words}
        max={4000}
        lines={4}
        onChange={setWords}
      />
      <SayProblem problem={complete.problem} />
      <button
        type="button"
        className="btn p big wide"
        disabled={complete.busy || services.length === 0 || code === undefined}
        onClick={() => code && void complete.send({ code, services, ...withWords(words) })}
      >
        {t('result.button')}
      </button>
      <button type="button" className="btn q" onClick={onCancel}>
        {t('back')}
      </button>
    </section>
  );
}
