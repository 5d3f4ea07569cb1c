import { chinaDay } from '@app/kernel';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { ErrorState } from '../components';
import { Choice, TextField, Ticks } from '../components/choices';
import { type Draft, useResend, useWritten } from '../drafts/with-draft';
import { type RecordFollowUp, dueFollowUpsKey, followUpsKey, recordFollowUp } from './words-api';
import { useRefusal } from './side-words';

type Texts = 'ownWords' | 'progress' | 'newRisk' | 'askBack' | 'lesson';

export interface WrittenFollowUp extends Record<Texts, string> {
  kind: RecordFollowUp['kind'];
  onDate: string;
  nextOn: string;
  channel?: RecordFollowUp['channel'];
  withWhom: RecordFollowUp['withWhom'];
  started?: 'yes' | 'no';
  endReason?: RecordFollowUp['endReason'];
  satisfaction?: RecordFollowUp['satisfaction'];
  afterLeaving: NonNullable<RecordFollowUp['afterLeaving']>;
  mayBecomeExample: boolean;
}

interface FollowUpFormProps {
  referralId: string;
  names: readonly string[];
  proposedNextOn: string | null;
  draft: Draft<WrittenFollowUp>;
  onEnd: () => void;
}

const channels = ['visit', 'phone', 'video', 'between-organizations'] as const;
const partners = ['receiving-worker', 'service-user', 'family'] as const;
const reasons = ['goals-met', 'withdrew', 'moved', 'died', 'lost-contact', 're-referred', 'other'] as const;
const satisfactions = ['satisfied', 'partly-satisfied', 'not-satisfied', 'could-not-ask'] as const;
const leavingSteps = ['written-notice', 'file-closed', 'options-offered', 'link-helped'] as const;

const begin = (proposedNextOn: string | null): WrittenFollowUp => ({
  kind: 'interim',
  onDate: chinaDay(new Date()),
  nextOn: proposedNextOn ?? '',
  withWhom: [],
  afterLeaving: [],
  mayBecomeExample: false,
  ownWords: '',
  progress: '',
  newRisk: '',
  askBack: '',
  lesson: '',
});

/** Only what was filled in, and of an ending only when it is one. */
function bodyOf(written: WrittenFollowUp, channel: RecordFollowUp['channel']): RecordFollowUp {
  const { kind, onDate, nextOn, withWhom, started, endReason, satisfaction, afterLeaving, mayBecomeExample } = written;
  const said = (field: Texts) => (written[field].trim() ? { [field]: written[field] } : {});
  return {
    kind,
    onDate,
    channel,
    withWhom,
    ...(nextOn && { nextOn }),
    ...(started && { serviceStarted: started === 'yes' }),
    ...said('ownWords'),
    ...said('progress'),
    ...said('newRisk'),
    ...said('askBack'),
    ...(kind === 'end' && { endReason, satisfaction, mayBecomeExample, ...said('lesson') }),
    ...(kind === 'end' && endReason === 'withdrew' && { afterLeaving }),
  };
}

/** One contact: facts and the person's own words (domain.md 3.5). */
export function FollowUpForm({ referralId, names, proposedNextOn, draft, onEnd }: FollowUpFormProps) {
  const { t } = useTranslation('referral-words');
  const refusal = useRefusal();
  const [written, setWritten] = useWritten(draft, () => begin(proposedNextOn));
  const set = (change: Partial<WrittenFollowUp>) => setWritten({ ...written, ...change });
  const command = useCommand<RecordFollowUp>({
    run: async (body, { key }) => recordFollowUp(referralId, body, await draft.keyFor(body, key)),
    changes: [followUpsKey(referralId), dueFollowUpsKey],
    onDone: () => void draft.forget().then(onEnd),
  });
  const { kind, channel, withWhom, endReason } = written;
  const isReady = channel && withWhom.length > 0 && written.onDate && (kind === 'interim' || endReason);
  const send = () => channel && void command.send(bodyOf(written, channel));
  useResend(command.problem, send);
  const text = (field: Texts, help?: string) => (
    <TextField
      id={`follow-up-${field}`}
      label={t(`followUp.${field}`)}
      help={help}
      value={written[field]}
      max={2000}
      lines={2}
      names={names}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const options = <Value extends string>(values: readonly Value[], word: (value: Value) => string) =>
    values.map((value) => ({ value, word: word(value) }));
  return (
    <form
      className="note col g3 followed-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {draft.note}
      <Day
        id="follow-up-on"
        label={t('followUp.onDate')}
        value={written.onDate}
        onChange={(onDate) => set({ onDate })}
      />
      <Choice
        inline
        legend={t('followUp.channel')}
        name="follow-up-channel"
        options={options(channels, (value) => t(`followUp.channels.${value}`))}
        value={channel}
        onChange={(value) => set({ channel: value })}
      />
      <Ticks
        legend={t('followUp.withWhom')}
        options={options(partners, (value) => t(`followUp.partners.${value}`))}
        values={withWhom}
        onChange={(values) => set({ withWhom: values })}
      />
      <Choice
        inline
        legend={t('followUp.started')}
        name="follow-up-started"
        options={[
          { value: 'yes', word: t('followUp.startedYes') },
          { value: 'no', word: t('followUp.startedNo') },
        ]}
        value={written.started}
        onChange={(started) => set({ started })}
      />
      {text('ownWords', t('followUp.ownWordsHelp'))}
      {text('progress', t('followUp.factsHelp'))}
      {text('newRisk')}
      {text('askBack')}
      <Choice
        inline
        legend={t('followUp.kind')}
        name="follow-up-kind"
        options={[
          { value: 'interim', word: t('followUp.interim') },
          { value: 'end', word: t('followUp.end') },
        ]}
        value={kind}
        onChange={(value) => set({ kind: value, nextOn: value === 'end' ? '' : (proposedNextOn ?? '') })}
      />
      {kind === 'end' && (
        <>
          <Choice
            legend={t('followUp.endReason')}
            name="follow-up-reason"
            options={options(reasons, (value) => t(`followUp.endReasons.${value}`))}
            value={endReason}
            onChange={(value) => set({ endReason: value })}
          />
          {endReason === 'withdrew' && (
            <Ticks
              legend={t('followUp.afterLeaving')}
              help={t('followUp.afterLeavingHelp')}
              options={options(leavingSteps, (value) => t(`followUp.leavingSteps.${value}`))}
              values={written.afterLeaving}
              onChange={(values) => set({ afterLeaving: values })}
            />
          )}
          <Choice
            inline
            legend={t('followUp.satisfaction')}
            name="follow-up-satisfaction"
            options={options(satisfactions, (value) => t(`followUp.satisfactions.${value}`))}
            value={written.satisfaction}
            onChange={(value) => set({ satisfaction: value })}
          />
          {text('lesson')}
          <label className="tick">
            <input
              type="checkbox"
              checked={written.mayBecomeExample}
              onChange={(event) => set({ mayBecomeExample: event.target.checked })}
            />
            <span>{t('followUp.example')}</span>
          </label>
        </>
      )}
      <Day
        id="follow-up-next"
        label={t('followUp.nextOn')}
        help={t('followUp.nextOnHelp')}
        value={written.nextOn}
        onChange={(nextOn) => set({ nextOn })}
      />
      {command.problem && <ErrorState inline hasTyped error={command.problem} fact={refusal(command.problem)} />}
      <div className="acts">
        <button type="submit" className="btn p" disabled={command.busy || !isReady}>
          {t('followUp.save')}
        </button>
        <button type="button" className="btn q" onClick={onEnd}>
          {t('followUp.later')}
        </button>
      </div>
    </form>
  );
}

interface DayProps {
  id: string;
  label: string;
  help?: string;
  value: string;
  onChange: (value: string) => void;
}

const Day = ({ id, label, help, value, onChange }: DayProps) => (
  <div className="fld">
    <label className="lab" htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      className="inp narrow"
      type="date"
      value={value}
      aria-describedby={help ? `${id}-help` : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
    {help && (
      <p id={`${id}-help`} className="help">
        {help}
      </p>
    )}
  </div>
);
