import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NextStep } from '../components';
import { Choice, Ticks } from '../components/choices';
import { useExpertiseWord } from '../directory/organizations';
import { Day, Note, Reason, Refused, SendRow, chinaToday, keysOf, useAct, withNote } from './act-parts';
import { PartnerField } from './partner-field';
import type { Acts, NeedCode, Referral } from './referrals';
import { useStepWritten } from './step-drafts';
import { servicesOf } from './words';

export interface FormProps {
  referral: Referral;
  onCancel: () => void;
}

const inDays = (days: number, from = Date.now()): string =>
  new Date(from + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

export function HoldForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const hold = useAct('hold', referral, onCancel);
  const { written } = useStepWritten('hold');
  const on = written.on ?? inDays(14);
  return (
    <NextStep title={t('hold.title')} note={t('hold.note')}>
      <Refused problem={hold.problem} />
      <Reason name="hold" legend={t('hold.reason')} words={t('hold.reasons', { returnObjects: true })} />
      <Day name="hold" label={t('hold.reviewOn')} initial={inDays(14)} min={inDays(1)} max={inDays(180)} />
      <Note name="hold" isNeeded={written.reason === 'other'} />
      <SendRow
        busy={hold.busy}
        isReady={Boolean(written.reason) && on !== ''}
        word={t('hold.button')}
        onSend={() =>
          void hold.send({
            holdReason: written.reason as Acts['hold']['holdReason'],
            reviewOn: on,
            ...withNote(written.note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function ForwardForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const propose = useAct('propose-forward', referral, onCancel);
  const { written, change } = useStepWritten('propose-forward');
  return (
    <NextStep title={t('forward.title')} note={t('forward.note')}>
      <Refused problem={propose.problem} />
      <PartnerField
        id="forward-partner"
        label={t('forward.to')}
        canReceive
        partner={written.partnerId}
        onChange={(partnerId) => change({ partnerId })}
      />
      <Reason
        name="propose-forward"
        legend={t('forward.reason')}
        words={t('forward.reasons', { returnObjects: true })}
      />
      <Note name="propose-forward" isNeeded={written.reason === 'other'} />
      <SendRow
        busy={propose.busy}
        isReady={Boolean(written.reason && written.partnerId)}
        word={t('forward.button')}
        onSend={() =>
          void propose.send({
            forwardToId: written.partnerId!,
            forwardReason: written.reason as Acts['propose-forward']['forwardReason'],
            ...withNote(written.note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function WithdrawForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('referrals');
  const withdraw = useAct('withdraw', referral, onCancel);
  const { written } = useStepWritten('withdraw');
  return (
    <NextStep title={t('act.withdraw')}>
      <Refused problem={withdraw.problem} />
      <Reason
        name="withdraw"
        legend={t('act.withdrawReason')}
        words={t('act.withdrawReasons', { returnObjects: true })}
      />
      <Note name="withdraw" isNeeded={written.reason === 'other'} />
      <SendRow
        busy={withdraw.busy}
        isReady={Boolean(written.reason)}
        word={t('act.withdrawButton')}
        onSend={() =>
          void withdraw.send({
            withdrawReason: written.reason as Acts['withdraw']['withdrawReason'],
            ...withNote(written.note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

/** T13: the other side is told before it is entered, so that nobody learns of it from a screen. */
export function CancelForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const cancel = useAct('cancel', referral, onCancel);
  const { written, change } = useStepWritten('cancel');
  const ways = t('cancel.toldBys', { returnObjects: true });
  const on = written.on ?? chinaToday();
  return (
    <NextStep title={t('cancel.title')} note={t('cancel.note')}>
      <Refused problem={cancel.problem} />
      <Reason name="cancel" legend={t('cancel.reason')} words={t('cancel.reasons', { returnObjects: true })} />
      <Choice
        inline
        legend={t('cancel.toldBy')}
        name="cancel-told"
        options={keysOf(ways).map((value) => ({ value, word: ways[value] }))}
        value={written.by as keyof typeof ways | undefined}
        onChange={(by) => change({ by })}
      />
      <Day name="cancel" label={t('cancel.toldOn')} initial={chinaToday()} max={chinaToday()} />
      <Note name="cancel" isNeeded={written.reason === 'other'} />
      <SendRow
        busy={cancel.busy}
        isReady={Boolean(written.reason && written.by) && on !== ''}
        word={t('cancel.button')}
        onSend={() =>
          void cancel.send({
            cancelReason: written.reason as Acts['cancel']['cancelReason'],
            toldBy: written.by as Acts['cancel']['toldBy'],
            toldOn: on,
            ...withNote(written.note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function DisputeForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const dispute = useAct('dispute', referral, onCancel);
  const { written } = useStepWritten('dispute');
  return (
    <NextStep title={t('dispute.title')} note={t('dispute.note')}>
      <Refused problem={dispute.problem} />
      <Reason name="dispute" legend={t('dispute.reason')} words={t('dispute.reasons', { returnObjects: true })} />
      <Note name="dispute" label={t('dispute.text')} help={t('dispute.textHelp')} />
      <SendRow
        busy={dispute.busy}
        isReady={Boolean(written.reason) && written.note.trim() !== ''}
        word={t('dispute.button')}
        onSend={() =>
          void dispute.send({
            disputeReason: written.reason as Acts['dispute']['disputeReason'],
            note: written.note.trim(),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function ErrorForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const mark = useAct('mark-in-error', referral, onCancel);
  const { written } = useStepWritten('mark-in-error');
  return (
    <NextStep title={t('error.title')} note={t('error.note')}>
      <Refused problem={mark.problem} />
      <Reason name="mark-in-error" legend={t('error.reason')} words={t('error.reasons', { returnObjects: true })} />
      <Note name="mark-in-error" isNeeded={written.reason === 'other'} />
      <SendRow
        busy={mark.busy}
        isReady={Boolean(written.reason)}
        word={t('error.button')}
        onSend={() =>
          void mark.send({
            errorReason: written.reason as Acts['mark-in-error']['errorReason'],
            ...withNote(written.note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

/** The recipient has until the end of that day; the clock does not give up on it before. */
export function ExtendForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const extend = useAct('extend', referral, onCancel);
  const { written } = useStepWritten('extend');
  const due = Date.parse(referral.clock?.dueAt ?? '');
  const first = inDays(1, Math.max(Date.now(), Number.isNaN(due) ? 0 : due));
  const on = written.on ?? first;
  return (
    <NextStep title={t('extend.title')} note={t('extend.note')}>
      <Refused problem={extend.problem} />
      <Day name="extend" label={t('extend.until')} initial={first} min={first} max={inDays(30)} />
      <SendRow
        busy={extend.busy}
        isReady={on !== ''}
        word={t('extend.button')}
        onSend={() => void extend.send({ until: on })}
        onCancel={onCancel}
      />
    </NextStep>
  );
}

/** A consultation becomes a referral; what is written is taken along. */
export function ConvertForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const { t: referrals } = useTranslation('referrals');
  const navigate = useNavigate();
  const convert = useAct('convert', referral, ({ id }) => void navigate(`/referrals/${id}`));
  const [mode, setMode] = useState<Acts['convert']['mode']>('full-transfer');
  return (
    <NextStep title={t('convert.title')} note={t('convert.note')}>
      <Refused problem={convert.problem} />
      <Choice
        legend={t('convert.mode')}
        name="convert-mode"
        options={(['full-transfer', 'joint-service'] as const).map((value) => ({
          value,
          word: referrals(`mode.${value}`),
          help: referrals(`modeHelp.${value}`),
        }))}
        value={mode}
        onChange={setMode}
      />
      <SendRow
        busy={convert.busy}
        word={t('convert.button')}
        onSend={() => void convert.send({ mode })}
        onCancel={onCancel}
      />
    </NextStep>
  );
}

/** Another recipient of the same request at the same time: a draft of its own, with a consent of its own. */
export function AlsoForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const navigate = useNavigate();
  const also = useAct('also', referral, ({ id }) => void navigate(`/referrals/${id}/partner`));
  return (
    <NextStep title={t('also.title')} note={t('also.note')}>
      <Refused problem={also.problem} />
      <SendRow busy={also.busy} word={t('also.button')} onSend={() => void also.send({})} onCancel={onCancel} />
    </NextStep>
  );
}

/** T17: one part of what is asked for goes to somebody else; the referral is done when all its parts are. */
export function SplitForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const label = useExpertiseWord();
  const navigate = useNavigate();
  const split = useAct(
    'split',
    referral,
    ({ items }) => items[0] && void navigate(`/referrals/${items[0].id}/partner`),
  );
  const [services, setServices] = useState<NeedCode[]>([]);
  const asked = referral.card ? servicesOf(referral.card) : [];
  return (
    <NextStep title={t('split.title')} note={t('split.note')}>
      <Refused problem={split.problem} />
      <Ticks
        legend={t('split.services')}
        options={asked.map((value) => ({ value, word: label(value) }))}
        values={services}
        onChange={setServices}
      />
      <SendRow
        busy={split.busy}
        isReady={services.length > 0}
        word={t('split.button')}
        onSend={() => void split.send({ parts: [{ needCode: services[0], serviceCodes: services }] })}
        onCancel={onCancel}
      />
    </NextStep>
  );
}

type Mark = 'waitlist' | 'assess-first' | 'mark-unreachable' | 'clear-mark';

/** Says how it stands; it changes no right and stops no clock. */
export function MarkForm({ name, referral, onCancel }: FormProps & { name: Mark }) {
  const { t } = useTranslation('acts');
  const mark = useAct(name, referral, onCancel);
  const { written } = useStepWritten(name);
  return (
    <NextStep title={t(`mark.${name}.title`)} note={t(`mark.${name}.note`)}>
      <Refused problem={mark.problem} />
      <Note name={name} />
      <SendRow
        busy={mark.busy}
        word={t(`mark.${name}.button`)}
        onSend={() => void mark.send(withNote(written.note))}
        onCancel={onCancel}
      />
    </NextStep>
  );
}
