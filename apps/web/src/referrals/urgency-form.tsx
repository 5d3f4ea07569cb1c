import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStep } from '../components';
import { Choice } from '../components/choices';
import { Note, Reason, Refused, SendRow, useAct, withNote } from './act-parts';
import type { FormProps } from './more-forms';
import type { Acts } from './referrals';
import { useStepWritten } from './step-drafts';

const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;

/** More or less urgent than it was when it was sent; the times of the new degree are counted from now. */
export function UrgencyForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const { t: states } = useTranslation('states');
  const { t: referrals } = useTranslation('referrals');
  const change = useAct('change-urgency', referral, onCancel);
  const { written } = useStepWritten('change-urgency');
  const [urgency, setUrgency] = useState<Acts['change-urgency']['urgency']>();
  return (
    <NextStep title={t('urgencyChange.title')} note={t('urgencyChange.note')}>
      <Refused problem={change.problem} />
      <Choice
        legend={t('urgencyChange.to')}
        name="new-urgency"
        options={urgencies
          .filter((value) => value !== referral.urgency)
          .map((value) => ({ value, word: states(`urgency.${value}`), help: referrals(`urgencyHelp.${value}`) }))}
        value={urgency}
        onChange={setUrgency}
      />
      <Reason
        name="change-urgency"
        legend={t('urgencyChange.reason')}
        words={t('urgencyChange.reasons', { returnObjects: true })}
      />
      <Note name="change-urgency" isNeeded={written.reason === 'other'} />
      <SendRow
        busy={change.busy}
        isReady={Boolean(urgency && written.reason)}
        word={t('urgencyChange.button')}
        onSend={() =>
          void change.send({
            urgency: urgency!,
            reason: written.reason as Acts['change-urgency']['reason'],
            ...withNote(written.note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}
