import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState } from '../components';
import { TextField } from '../components/choices';
import { type ConsentRecord, consentsKey, useConsentProblemWord } from '../consents/consents';
import { Answer, Question } from './consent-questions';
import { changedBy } from './referrals';

interface CodeProps {
  referralId: string;
  consent: ConsentRecord;
  onConfirmed: () => void;
  onOver: () => void;
}

/** The code is on the person's own telephone; reading it out is the yes. */
export function CodeQuestion({ referralId, consent, onConfirmed, onOver }: CodeProps) {
  const { t } = useTranslation('consents');
  const problemWord = useConsentProblemWord();
  const [code, setCode] = useState('');
  const [isSentAgain, setSentAgain] = useState(false);
  const path = { id: referralId, consentId: consent.id };
  const changes = [...changedBy(referralId), consentsKey(referralId)];
  const confirm = useCommand<string>({
    run: (given) =>
      answer(
        client.POST('/api/referrals/{id}/consents/{consentId}/confirm', { params: { path }, body: { code: given } }),
      ),
    changes,
    onDone: onConfirmed,
    onRefused: () => setCode(''),
  });
  const again = useCommand<void>({
    run: (_, { key }) =>
      answer(
        client.POST('/api/referrals/{id}/consents/{consentId}/code', {
          params: { path, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
        }),
      ),
    onDone: () => setSentAgain(true),
  });
  const stop = useCommand<void>({
    run: (_, { key }) =>
      answer(
        client.POST('/api/consents/{id}/mark-in-error', {
          params: { path: { id: consent.id }, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
        }),
      ),
    changes,
    onDone: onOver,
  });
  const problem = confirm.problem ?? again.problem ?? stop.problem;
  const left = problem?.details.triesLeft;
  const fact =
    problem?.code === 'sms-code-wrong' && typeof left === 'number' && left > 0
      ? t('code.left', { count: left })
      : problemWord(problem);
  const busy = confirm.busy || again.busy || stop.busy;
  return (
    <Question
      title={t('code.title')}
      spoken={[t('code.title'), t('code.text')]}
      answers={
        <>
          <Answer icon="back" word={t('code.over')} disabled={busy} onPress={() => void stop.send()} />
          <Answer
            icon="check"
            word={t('code.confirm')}
            disabled={busy || code.length !== 6}
            onPress={() => void confirm.send(code)}
          />
        </>
      }
    >
      {problem && <ErrorState inline error={problem} fact={fact} />}
      <p className="lead">{t('code.text')}</p>
      <TextField
        id="sms-code"
        label={t('code.label')}
        value={code}
        max={12}
        onChange={(typed) => setCode(typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6))}
      />
      <button type="button" className="btn" disabled={busy} onClick={() => void again.send()}>
        {t('code.again')}
      </button>
      {isSentAgain && <p role="status">{t('code.sentAgain')}</p>}
    </Question>
  );
}
