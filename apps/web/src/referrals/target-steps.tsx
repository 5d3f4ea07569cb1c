import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KaiText, NextStep, monthDay, wholeDate } from '../components';
import { Choice } from '../components/choices';
import type texts from '../texts/zh-CN/referrals';
import {
  ActClock,
  Day,
  Note,
  Reason,
  Refused,
  SaidAt,
  SendRow,
  chinaToday,
  keysOf,
  useAct,
  withNote,
} from './act-parts';
import { MoreActs, type MoreProps } from './more-acts';
import type { Referral } from './referrals';
import { useStepWritten } from './step-drafts';

type Words = (typeof texts)['act'];
export interface StepProps extends MoreProps {
  referral: Referral;
}

export function ReceiveStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const receive = useAct('receive', referral);
  return (
    <NextStep title={t('act.receive')} clock={<ActClock clock={referral.clock} />} note={t('act.receiveNote')}>
      <Refused problem={receive.problem} />
      <SendRow busy={receive.busy} word={t('act.receiveButton')} onSend={() => void receive.send({})} />
      <button type="button" className="btn q" onClick={() => onOpen('decline')}>
        {t('act.decline')}
      </button>
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** Accepting is the one pine button; a condition, a question and a no are as near, and quieter only by their colour. */
export function DecideStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const { t: acts } = useTranslation('acts');
  const accept = useAct('accept', referral);
  const [hasPlace, setHasPlace] = useState(false);
  const mayAsk = referral.allowedActions.includes('ask-information') && referral.infoRoundsLeft > 0;
  const isFull = accept.problem?.code === 'no-place-left';
  return (
    <NextStep title={t('act.decide')} clock={<ActClock clock={referral.clock} />} note={t('act.acceptNote')}>
      <Answer referral={referral} />
      <Refused problem={accept.problem} />
      <label className="tick">
        <input type="checkbox" checked={hasPlace} onChange={(event) => setHasPlace(event.target.checked)} />
        <span>{t('act.acceptConfirm')}</span>
      </label>
      <SendRow
        busy={accept.busy}
        isReady={hasPlace}
        word={isFull ? acts('accept.overCapacity') : t('act.accept')}
        onSend={() => void accept.send({ capacityConfirmed: true, ...(isFull && { overCapacity: true }) })}
      />
      <div className="pair">
        <button type="button" className="btn" onClick={() => onOpen('accept')}>
          {acts('accept.open')}
        </button>
        {mayAsk && (
          <button type="button" className="btn" onClick={() => onOpen('ask-information')}>
            {acts('ask.open')}
          </button>
        )}
      </div>
      <button type="button" className="btn q" onClick={() => onOpen('decline')}>
        {t('act.decline')}
      </button>
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

function Answer({ referral: { question, answer } }: { referral: Referral }) {
  const { t } = useTranslation('acts');
  if (!question || !answer) return null;
  return (
    <div className="asked">
      <p className="sm mut">{t('ask.asked')}</p>
      <p>
        <KaiText>{question}</KaiText>
      </p>
      <p className="sm mut">{t('ask.answered')}</p>
      <p>
        <KaiText>{answer}</KaiText>
      </p>
    </div>
  );
}

interface FormProps {
  referral: Referral;
  onCancel: () => void;
}

/** 有条件接收: the condition is a sentence both sides read from then on. */
export function ConditionalAccept({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const { t: referrals } = useTranslation('referrals');
  const accept = useAct('accept', referral);
  const { written } = useStepWritten('accept');
  const [hasPlace, setHasPlace] = useState(false);
  const isFull = accept.problem?.code === 'no-place-left';
  return (
    <NextStep title={t('accept.title')} clock={<ActClock clock={referral.clock} />} note={t('accept.note')}>
      <Refused problem={accept.problem} />
      <Note name="accept" label={t('accept.condition')} help={t('accept.conditionHelp')} />
      <label className="tick">
        <input type="checkbox" checked={hasPlace} onChange={(event) => setHasPlace(event.target.checked)} />
        <span>{referrals('act.acceptConfirm')}</span>
      </label>
      <SendRow
        busy={accept.busy}
        isReady={hasPlace && written.note.trim() !== ''}
        word={isFull ? t('accept.overCapacity') : t('accept.button')}
        onSend={() =>
          void accept.send({
            capacityConfirmed: true,
            conditions: written.note.trim(),
            ...(isFull && { overCapacity: true }),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function DeclineForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('referrals');
  const decline = useAct('decline', referral);
  const { written, change } = useStepWritten('decline');
  const { reason, by, note } = written;
  const reasons = t('act.declineReasons', { returnObjects: true });
  const who = t('act.declineByWho', { returnObjects: true });
  return (
    <NextStep title={t('act.declineTitle')} clock={<ActClock clock={referral.clock} />}>
      <Refused problem={decline.problem} />
      <Choice
        inline
        legend={t('act.declineBy')}
        name="decline-by"
        options={keysOf(who).map((value) => ({ value, word: who[value] }))}
        value={by as keyof Words['declineByWho'] | undefined}
        onChange={(value) => change({ by: value })}
      />
      <Reason name="decline" legend={t('act.declineReason')} words={reasons} />
      <Note name="decline" isNeeded={reason === 'other'} />
      <SendRow
        busy={decline.busy}
        isReady={Boolean(reason && by)}
        word={t('act.declineSend')}
        onSend={() =>
          void decline.send({
            declineReason: reason as keyof Words['declineReasons'],
            declinedBy: by as keyof Words['declineByWho'],
            ...withNote(note),
          })
        }
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function AskForm({ referral, onCancel }: FormProps) {
  const { t } = useTranslation('acts');
  const ask = useAct('ask-information', referral, onCancel);
  const { written } = useStepWritten('ask-information');
  return (
    <NextStep
      title={t('ask.title')}
      clock={<ActClock clock={referral.clock} />}
      note={t('ask.note', { count: referral.infoRoundsLeft })}
    >
      <Refused problem={ask.problem} />
      <Note name="ask-information" label={t('ask.question')} help={t('ask.questionHelp')} />
      <SendRow
        busy={ask.busy}
        isReady={written.note.trim() !== ''}
        word={t('ask.button')}
        onSend={() => void ask.send({ question: written.note.trim() })}
        onCancel={onCancel}
      />
    </NextStep>
  );
}

export function StartStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const start = useAct('start', referral);
  const { written } = useStepWritten('start');
  const on = written.on ?? chinaToday();
  return (
    <NextStep title={t('act.start')} clock={<ActClock clock={referral.clock} />}>
      <Refused problem={start.problem} />
      <Day name="start" label={t('act.startDate')} initial={chinaToday()} max={chinaToday()} />
      <Note name="start" />
      <SendRow
        busy={start.busy}
        isReady={on !== ''}
        word={t('act.startButton')}
        onSend={() => void start.send({ firstContactOn: on, ...withNote(written.note) })}
      />
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** Begun, and then nobody opened or answered: either they are found again, or it goes back. */
export function UnreachableStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const reached = useAct('clear-mark', referral);
  return (
    <NextStep title={t('unreachable.title')} note={t('unreachable.note')}>
      <SaidAt step="mark-unreachable" referral={referral} />
      <Refused problem={reached.problem} />
      <SendRow busy={reached.busy} word={t('unreachable.button')} onSend={() => void reached.send({})} />
      {referral.allowedActions.includes('fail') && (
        <button type="button" className="btn" onClick={() => onOpen('fail')}>
          {t('open.fail')}
        </button>
      )}
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** On hold: when it is looked at again, and the way back to work. */
export function ResumeStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const { t: shell } = useTranslation('shell');
  const resume = useAct('resume', referral);
  const { holdReviewOn, statusReason } = referral;
  const reasons = t('hold.reasons', { returnObjects: true });
  const reason = statusReason && statusReason in reasons ? reasons[statusReason as keyof typeof reasons] : null;
  return (
    <NextStep
      title={t('resume.title')}
      note={holdReviewOn ? t('resume.until', { date: monthDay(shell, holdReviewOn) }) : undefined}
    >
      {reason && <p>{reason}</p>}
      <SaidAt step="hold" referral={referral} />
      <Refused problem={resume.problem} />
      <SendRow busy={resume.busy} word={t('resume.button')} onSend={() => void resume.send({})} />
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** The consent no longer holds: what was held on it goes, and the recipient says so in one sentence. */
export function AttestStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const { t: shell } = useTranslation('shell');
  const attest = useAct('attest-deletion', referral);
  const [isDone, setDone] = useState(false);
  return (
    <NextStep title={t('attest.title')} note={t('attest.note')}>
      <p>{t('attest.text')}</p>
      {referral.deletion && (
        <p className="b">{t('attest.until', { when: wholeDate(shell, referral.deletion.dueAt) })}</p>
      )}
      <Refused problem={attest.problem} />
      <label className="tick">
        <input type="checkbox" checked={isDone} onChange={(event) => setDone(event.target.checked)} />
        <span>{t('attest.confirm')}</span>
      </label>
      <SendRow
        busy={attest.busy}
        isReady={isDone}
        word={t('attest.button')}
        onSend={() => void attest.send({ deletionConfirmed: true })}
      />
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}
