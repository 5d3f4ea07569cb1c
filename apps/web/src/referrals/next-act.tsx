import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../api';
import { ClockRing, ErrorState, KaiText, NextStep, howFar, wholeDate } from '../components';
import { useExpertiseWord } from '../directory/organizations';
import type texts from '../texts/zh-CN/referrals';
import { Choice, TextField, Ticks } from '../components/choices';
import { useStepWord } from './history';
import { isOvertaken, useOvertaking } from './overtaken';
import { type Acts, type NeedCode, type Referral, act, changedBy } from './referrals';
import { servicesOf, useRuleWord } from './words';

type Words = (typeof texts)['act'];
const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[];

/** Sends one step; whoever meets somebody else's faster hand is shown the newest state. */
function useAct<Name extends keyof Acts>(name: Name, referral: Referral, onDone?: (id: string) => void) {
  const overtaking = useOvertaking();
  return useCommand<Acts[Name], { id: string }>({
    run: (body, headers) => act(name, referral, body, headers),
    changes: changedBy(referral.id),
    onDone: ({ id }) => {
      overtaking.forget();
      onDone?.(id);
    },
    onRefused: (problem) => isOvertaken(problem) && overtaking.by(problem),
  });
}

function Refused({ problem }: { problem: ReturnType<typeof useCommand>['problem'] }) {
  const word = useRuleWord();
  return problem && !isOvertaken(problem) && <ErrorState inline hasTyped error={problem} fact={word(problem)} />;
}

/** The clock of the panel: whole working days as a ring, hours as a date. */
export function ActClock({ clock }: { clock: Referral['clock'] }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  if (!clock) return null;
  const when = wholeDate(shell, clock.dueAt);
  const left = clock.overdue
    ? t('clock.overdue')
    : clock.workingDaysLeft === 0
      ? t('clock.today')
      : t('clock.left', { count: clock.workingDaysLeft });
  return (
    <>
      <ClockRing left={clock.overdue ? 0 : clock.workingDaysLeft} of={spanOf(clock)} label={left}>
        <p className="b">{left}</p>
        <p className="sm mut">{t('clock.before', { when })}</p>
      </ClockRing>
      {clock.provisional && <p className="sm mut">{t('clock.provisional')}</p>}
      <span className="unseen">{howFar(shell, clock.dueAt, clock.workingDaysLeft)}</span>
    </>
  );
}

/** The whole span in days, for the part of the ring that is left. */
const spanOf = ({ startedAt, dueAt }: NonNullable<Referral['clock']>): number =>
  Math.max(1, Math.round(((Date.parse(dueAt) - Date.parse(startedAt)) / 86_400_000) * (5 / 7)));

const withNote = (note: string): { note?: string } => (note.trim() ? { note } : {});

function Note({
  value,
  onChange,
  isNeeded = false,
}: {
  value: string;
  onChange: (value: string) => void;
  isNeeded?: boolean;
}) {
  const { t } = useTranslation('referrals');
  return (
    <TextField
      id="act-note"
      label={t('act.note')}
      help={t(isNeeded ? 'act.noteNeeded' : 'act.noteOptional')}
      value={value}
      max={2000}
      lines={3}
      onChange={onChange}
    />
  );
}

export function ReceiveStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const receive = useAct('receive', referral);
  const [isDeclining, setDeclining] = useState(false);
  if (isDeclining) return <DeclineForm referral={referral} onCancel={() => setDeclining(false)} />;
  return (
    <NextStep title={t('act.receive')} clock={<ActClock clock={referral.clock} />} note={t('act.receiveNote')}>
      <Refused problem={receive.problem} />
      <button type="button" className="btn p" disabled={receive.busy} onClick={() => void receive.send({})}>
        {t('act.receiveButton')}
      </button>
      <button type="button" className="btn q" onClick={() => setDeclining(true)}>
        {t('act.decline')}
      </button>
    </NextStep>
  );
}

export function DecideStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const accept = useAct('accept', referral);
  const [hasPlace, setHasPlace] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  if (isDeclining) return <DeclineForm referral={referral} onCancel={() => setDeclining(false)} />;
  return (
    <NextStep title={t('act.decide')} clock={<ActClock clock={referral.clock} />} note={t('act.acceptNote')}>
      <Refused problem={accept.problem} />
      <label className="tick">
        <input type="checkbox" checked={hasPlace} onChange={(event) => setHasPlace(event.target.checked)} />
        <span>{t('act.acceptConfirm')}</span>
      </label>
      <button
        type="button"
        className="btn p"
        disabled={accept.busy || !hasPlace}
        onClick={() => void accept.send({ capacityConfirmed: true })}
      >
        {t('act.accept')}
      </button>
      <button type="button" className="btn q" onClick={() => setDeclining(true)}>
        {t('act.decline')}
      </button>
    </NextStep>
  );
}

function DeclineForm({ referral, onCancel }: { referral: Referral; onCancel: () => void }) {
  const { t } = useTranslation('referrals');
  const decline = useAct('decline', referral);
  const [reason, setReason] = useState<keyof Words['declineReasons']>();
  const [by, setBy] = useState<keyof Words['declineByWho']>();
  const [note, setNote] = useState('');
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
        value={by}
        onChange={setBy}
      />
      <Choice
        legend={t('act.declineReason')}
        name="decline-reason"
        options={keysOf(reasons).map((value) => ({ value, word: reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      <Note value={note} onChange={setNote} isNeeded={reason === 'other'} />
      <button
        type="button"
        className="btn p"
        disabled={decline.busy || !reason || !by}
        onClick={() => reason && by && void decline.send({ declineReason: reason, declinedBy: by, ...withNote(note) })}
      >
        {t('act.declineSend')}
      </button>
      <button type="button" className="btn q" onClick={onCancel}>
        {t('act.cancel')}
      </button>
    </NextStep>
  );
}

const chinaToday = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export function StartStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const start = useAct('start', referral);
  const [on, setOn] = useState(chinaToday);
  const [note, setNote] = useState('');
  return (
    <NextStep title={t('act.start')} clock={<ActClock clock={referral.clock} />}>
      <Refused problem={start.problem} />
      <div className="fld">
        <label className="lab" htmlFor="first-contact">
          {t('act.startDate')}
        </label>
        <input
          id="first-contact"
          type="date"
          className="inp"
          value={on}
          max={chinaToday()}
          onChange={(event) => setOn(event.target.value)}
        />
      </div>
      <Note value={note} onChange={setNote} />
      <button
        type="button"
        className="btn p"
        disabled={start.busy || on === ''}
        onClick={() => void start.send({ firstContactOn: on, ...withNote(note) })}
      >
        {t('act.startButton')}
      </button>
    </NextStep>
  );
}

export function CompleteStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const label = useExpertiseWord();
  const complete = useAct('complete', referral);
  const asked = referral.card ? servicesOf(referral.card) : [];
  const [services, setServices] = useState<NeedCode[]>([]);
  const [outcome, setOutcome] = useState<keyof Words['outcomes']>();
  const [note, setNote] = useState('');
  const [isOpen, setOpen] = useState(false);
  const outcomes = t('act.outcomes', { returnObjects: true });
  if (!isOpen)
    return (
      <NextStep title={t('act.complete')} clock={<ActClock clock={referral.clock} />}>
        <button type="button" className="btn p" onClick={() => setOpen(true)}>
          {t('act.completeOpen')}
        </button>
      </NextStep>
    );
  return (
    <NextStep title={t('act.complete')}>
      <Refused problem={complete.problem} />
      <Ticks
        legend={t('act.completeServices')}
        options={asked.map((value) => ({ value, word: label(value) }))}
        values={services}
        onChange={setServices}
      />
      <Choice
        legend={t('act.completeOutcome')}
        name="outcome"
        options={keysOf(outcomes).map((value) => ({ value, word: outcomes[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Note value={note} onChange={setNote} />
      <button
        type="button"
        className="btn p"
        disabled={complete.busy || services.length === 0 || !outcome}
        onClick={() => outcome && void complete.send({ deliveredServices: services, outcome, ...withNote(note) })}
      >
        {t('act.completeButton')}
      </button>
      <button type="button" className="btn q" onClick={() => setOpen(false)}>
        {t('act.cancel')}
      </button>
    </NextStep>
  );
}

export function CloseStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const close = useAct('close', referral);
  const [feedback, setFeedback] = useState<keyof Words['closeFeedbacks']>();
  const [note, setNote] = useState('');
  const stepWord = useStepWord();
  const result = referral.timeline.filter(({ step }) => step === 'complete').at(-1);
  const feedbacks = t('act.closeFeedbacks', { returnObjects: true });
  return (
    <NextStep title={t('act.close')} clock={<ActClock clock={referral.clock} />} note={t('act.closeNote')}>
      {result && (
        <div>
          <p>{stepWord(result)}</p>
          {result.note && <KaiText>{result.note}</KaiText>}
        </div>
      )}
      <Refused problem={close.problem} />
      <Choice
        legend={t('act.closeFeedback')}
        name="feedback"
        options={keysOf(feedbacks).map((value) => ({ value, word: feedbacks[value] }))}
        value={feedback}
        onChange={setFeedback}
      />
      <Note value={note} onChange={setNote} />
      <button
        type="button"
        className="btn p"
        disabled={close.busy || !feedback}
        onClick={() => feedback && void close.send({ clientFeedback: feedback, ...withNote(note) })}
      >
        {t('act.closeButton')}
      </button>
    </NextStep>
  );
}

export function AnotherStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const another = useAct('another', referral, (id) => void navigate(`/referrals/${id}/partner`));
  return (
    <NextStep title={t('act.another')} note={t('act.anotherNote')}>
      <Refused problem={another.problem} />
      <button type="button" className="btn p" disabled={another.busy} onClick={() => void another.send({})}>
        {t('act.anotherButton')}
      </button>
    </NextStep>
  );
}

/** Quiet, below the note that says in whose hands it is. */
export function Withdraw({ referral }: { referral: Referral }): ReactNode {
  const { t } = useTranslation('referrals');
  const withdraw = useAct('withdraw', referral);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<keyof Words['withdrawReasons']>();
  const [note, setNote] = useState('');
  const reasons = t('act.withdrawReasons', { returnObjects: true });
  if (!isOpen)
    return (
      <button type="button" className="btn q" onClick={() => setOpen(true)}>
        {t('act.withdraw')}
      </button>
    );
  return (
    <div className="col g3">
      <Refused problem={withdraw.problem} />
      <Choice
        legend={t('act.withdrawReason')}
        name="withdraw-reason"
        options={keysOf(reasons).map((value) => ({ value, word: reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      <Note value={note} onChange={setNote} isNeeded={reason === 'other'} />
      <div className="row wrap g3">
        <button
          type="button"
          className="btn"
          disabled={withdraw.busy || !reason}
          onClick={() => reason && void withdraw.send({ withdrawReason: reason, ...withNote(note) })}
        >
          {t('act.withdrawButton')}
        </button>
        <button type="button" className="btn q" onClick={() => setOpen(false)}>
          {t('act.cancel')}
        </button>
      </div>
    </div>
  );
}
