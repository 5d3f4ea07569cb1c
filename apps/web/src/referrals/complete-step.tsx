import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStep } from '../components';
import { Ticks } from '../components/choices';
import { useExpertiseWord } from '../directory/organizations';
import { ActClock, Note, Reason, Refused, SendRow, useAct, withNote } from './act-parts';
import { MoreActs } from './more-acts';
import type { Acts, NeedCode, Referral } from './referrals';
import { useStepWritten } from './step-drafts';
import type { StepProps } from './target-steps';
import { servicesOf } from './words';

export function CompleteStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const { written } = useStepWritten('complete');
  const [isOpen, setOpen] = useState(written.note !== '');
  if (isOpen) return <CompleteForm referral={referral} onCancel={() => setOpen(false)} />;
  return (
    <NextStep title={t('act.complete')} clock={<ActClock clock={referral.clock} />}>
      <button type="button" className="btn p" onClick={() => setOpen(true)}>
        {t('act.completeOpen')}
      </button>
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

interface FormProps {
  referral: Referral;
  onCancel: () => void;
}

export function CompleteForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('referrals');
  const label = useExpertiseWord();
  const complete = useAct('complete', referral);
  const { written, change } = useStepWritten('complete');
  const asked = referral.card ? servicesOf(referral.card) : [];
  const { services, reason: outcome, note } = written;
  return (
    <NextStep title={t('act.complete')}>
      <Refused problem={complete.problem} />
      <Ticks
        legend={t('act.completeServices')}
        options={asked.map((value) => ({ value, word: label(value) }))}
        values={services as NeedCode[]}
        onChange={(chosen) => change({ services: chosen })}
      />
      <Reason name="complete" legend={t('act.completeOutcome')} words={t('act.outcomes', { returnObjects: true })} />
      <Note name="complete" />
      <SendRow
        busy={complete.busy}
        isReady={services.length > 0 && Boolean(outcome)}
        word={t('act.completeButton')}
        onSend={() =>
          void complete.send({
            deliveredServices: services as NeedCode[],
            outcome: outcome as Acts['complete']['outcome'],
            ...withNote(note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

/** Accepted and yet not possible: a coded reason, and what the source has to know to carry on. */
export function FailForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const fail = useAct('fail', referral);
  const { written } = useStepWritten('fail');
  return (
    <NextStep title={t('fail.title')} note={t('fail.note')}>
      <Refused problem={fail.problem} />
      <Reason name="fail" legend={t('fail.reason')} words={t('fail.reasons', { returnObjects: true })} />
      <Note name="fail" label={t('fail.handBack')} help={t('fail.handBackHelp')} />
      <SendRow
        busy={fail.busy}
        isReady={Boolean(written.reason) && written.note.trim() !== ''}
        word={t('fail.button')}
        onSend={() =>
          void fail.send({
            failReason: written.reason as Acts['fail']['failReason'],
            handBack: written.note.trim(),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}
