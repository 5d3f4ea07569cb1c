import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { ClockRing, ErrorState, KaiText, howFar, wholeDate } from '../components';
import { Choice, TextField } from '../components/choices';
import { isOvertaken, useOvertaking } from './overtaken';
import { type ActName, type Acts, type AnswerTo, type Referral, act, changedBy } from './referrals';
import { useStepWritten } from './step-drafts';
import { useRuleWord } from './words';

export const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[];

/** Sends one step; whoever meets somebody else's faster hand is shown the newest state. */
export function useAct<Name extends ActName>(
  name: Name,
  referral: Pick<Referral, 'id' | 'version'>,
  onDone?: (answered: AnswerTo<Name>) => void,
) {
  const overtaking = useOvertaking();
  const { forget } = useStepWritten(name);
  return useCommand<Acts[Name], AnswerTo<Name>>({
    run: (body, headers) => act(name, referral, body, headers),
    changes: changedBy(referral.id),
    onDone: (answered) => {
      overtaking.forget();
      forget();
      onDone?.(answered);
    },
    onRefused: (problem) => isOvertaken(problem) && overtaking.by(problem),
  });
}

export function Refused({ problem }: { problem: ReturnType<typeof useCommand>['problem'] }) {
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

export const withNote = (note: string): { note?: string } => (note.trim() ? { note } : {});

interface NoteProps {
  name: ActName;
  label?: string;
  help?: string;
  isNeeded?: boolean;
}

export function Note({ name, label, help, isNeeded = false }: NoteProps) {
  const { t } = useTranslation('referrals');
  const { written, change, names } = useStepWritten(name);
  return (
    <TextField
      id="act-note"
      label={label ?? t('act.note')}
      help={help ?? t(isNeeded ? 'act.noteNeeded' : 'act.noteOptional')}
      value={written.note}
      max={2000}
      lines={3}
      names={names}
      onChange={(note) => change({ note })}
    />
  );
}

interface ReasonProps<Code extends string> {
  name: ActName;
  legend: string;
  words: Record<Code, string>;
}

/** The coded reason of a step. */
export function Reason<Code extends string>({ name, legend, words }: ReasonProps<Code>) {
  const { written, change } = useStepWritten(name);
  return (
    <Choice
      legend={legend}
      name={`${name}-reason`}
      options={keysOf(words).map((value) => ({ value, word: words[value] }))}
      value={written.reason as Code | undefined}
      onChange={(reason) => change({ reason })}
    />
  );
}

/** What the other side wrote when the referral came to stand where it stands. */
export function SaidAt({ step, referral }: { step: string; referral: Referral }) {
  const note = referral.timeline.findLast((one) => one.step === step)?.note;
  return (
    note && (
      <p>
        <KaiText>{note}</KaiText>
      </p>
    )
  );
}

export const chinaToday = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

interface DayProps {
  name: ActName;
  label: string;
  initial?: string;
  min?: string;
  max?: string;
}

export function Day({ name, label, initial, min, max }: DayProps) {
  const { written, change } = useStepWritten(name);
  const id = `${name}-day`;
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="inp"
        value={written.on ?? initial ?? ''}
        min={min}
        max={max}
        onChange={(event) => change({ on: event.target.value })}
      />
    </div>
  );
}

interface SendProps {
  busy: boolean;
  isReady?: boolean;
  word: string;
  onSend: () => void;
  onCancel?: () => void;
}

/** The one pine button of a form and the quiet way out of it. */
export function SendRow({ busy, isReady = true, word, onSend, onCancel }: SendProps) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <button type="button" className="btn p" disabled={busy || !isReady} onClick={onSend}>
        {word}
      </button>
      {onCancel && (
        <button type="button" className="btn q" onClick={onCancel}>
          {t('act.cancel')}
        </button>
      )}
    </>
  );
}
