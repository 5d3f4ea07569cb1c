import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, http, useCommand } from '../api';
import { ErrorState } from '../components';
import { Choice, Select, TextField } from '../components/choices';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import type words from '../texts/zh-CN/cases';
import { type CaseFile, today, useCaseRule, useTeam } from './cases';

type StepName = CaseFile['step'];
const order: readonly StepName[] = ['intake', 'needs-assessment', 'service-plan', 'intervention', 'evaluation'];

interface FormProps {
  file: CaseFile;
  onDone: () => void;
}

interface FrameProps {
  title: string;
  act: string;
  problem: Problem | null;
  busy: boolean;
  onCancel: () => void;
  onSend: () => void;
  children: ReactNode;
}

function Frame({ title, act, problem, busy, onCancel, onSend, children }: FrameProps) {
  const { t } = useTranslation('cases');
  const rule = useCaseRule();
  return (
    <form
      className="case-part case-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <h2 className="h2">{title}</h2>
      {children}
      {problem && <ErrorState inline hasTyped error={problem} fact={rule(problem)} />}
      <div className="row wrap g3 ending">
        <button type="submit" className="btn p" disabled={busy}>
          {act}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {t('file.cancel')}
        </button>
      </div>
    </form>
  );
}

export function DayField({ id, value, onChange }: { id: string; value: string; onChange: (day: string) => void }) {
  const { t } = useTranslation('cases');
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {t('file.day')}
      </label>
      <input
        id={id}
        type="date"
        className="inp"
        required
        max={today()}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface WrittenStep {
  step: StepName;
  happenedOn: string;
  text: string;
  ownWish: string;
}

export const StepForm = (props: FormProps) => (
  <WithDraft<WrittenStep> kind="case-step" version={props.file.version} part="step">
    {(draft) => <Writing {...props} draft={draft} />}
  </WithDraft>
);

/** What is typed stays on this device until it has arrived. */
function Writing({ file, draft, onDone }: FormProps & { draft: Draft<WrittenStep> }) {
  const { t } = useTranslation('cases');
  const reach = order.indexOf(file.step);
  const may = order.slice(0, reach + 2);
  const [written, setWritten] = useWritten(draft, (): WrittenStep => ({
    step: may.at(-1) ?? file.step,
    happenedOn: today(),
    text: '',
    ownWish: '',
  }));
  const write = (change: Partial<WrittenStep>) => setWritten({ ...written, ...change });
  const save = useCommand({
    run: async ({ ownWish, ...rest }: WrittenStep, headers) => {
      const body = { ...rest, ...(ownWish.trim() && { ownWish }) };
      const key = await draft.keyFor(body, headers.key);
      return http.post(`/api/case-files/${file.id}/steps`, body, { key, version: file.version });
    },
    changes: [['case-file']],
    onDone: () => {
      void draft.forget();
      onDone();
    },
  });
  useResend(save.problem, () => void save.send(written));
  return (
    <Frame
      title={t('file.write')}
      act={t('file.save')}
      problem={save.problem}
      busy={save.busy || written.text.trim() === ''}
      onCancel={() => {
        void draft.forget();
        onDone();
      }}
      onSend={() => void save.send(written)}
    >
      {draft.note}
      <Choice
        inline
        legend={t('file.which')}
        name="case-step"
        options={may.map((value) => ({ value, word: t(`step.${value}`) }))}
        value={written.step}
        onChange={(step) => write({ step })}
      />
      <DayField id="step-day" value={written.happenedOn} onChange={(happenedOn) => write({ happenedOn })} />
      <TextField
        id="step-text"
        label={t('file.text')}
        help={t('file.textHelp')}
        max={4000}
        lines={6}
        value={written.text}
        onChange={(text) => write({ text })}
      />
      <TextField
        id="step-wish"
        label={t('file.wish')}
        max={2000}
        lines={2}
        value={written.ownWish}
        onChange={(ownWish) => write({ ownWish })}
      />
    </Frame>
  );
}

type EndReason = keyof (typeof words)['endReason'];

interface WrittenEnd {
  endReason: EndReason | '';
  happenedOn: string;
  text: string;
}

export const CloseForm = (props: FormProps) => (
  <WithDraft<WrittenEnd> kind="case-step" version={props.file.version} part="close">
    {(draft) => <Closing {...props} draft={draft} />}
  </WithDraft>
);

function Closing({ file, draft, onDone }: FormProps & { draft: Draft<WrittenEnd> }) {
  const { t } = useTranslation('cases');
  const reasons = t('endReason', { returnObjects: true });
  const [written, setWritten] = useWritten(draft, (): WrittenEnd => ({ endReason: '', happenedOn: today(), text: '' }));
  const write = (change: Partial<WrittenEnd>) => setWritten({ ...written, ...change });
  const close = useCommand({
    run: async (body: WrittenEnd, headers) => {
      const key = await draft.keyFor(body, headers.key);
      return http.post(`/api/case-files/${file.id}/close`, body, { key, version: file.version });
    },
    changes: [['case-file'], ['service-user']],
    onDone: () => {
      void draft.forget();
      onDone();
    },
  });
  useResend(close.problem, () => void close.send(written));
  return (
    <Frame
      title={t('file.close')}
      act={t('file.closeNow')}
      problem={close.problem}
      busy={close.busy || !written.endReason || written.text.trim() === ''}
      onCancel={() => {
        void draft.forget();
        onDone();
      }}
      onSend={() => void close.send(written)}
    >
      {draft.note}
      <Choice
        legend={t('file.closeWhy')}
        name="end-reason"
        options={(Object.keys(reasons) as EndReason[]).map((value) => ({ value, word: reasons[value] }))}
        value={written.endReason || undefined}
        onChange={(endReason) => write({ endReason })}
      />
      <DayField id="close-day" value={written.happenedOn} onChange={(happenedOn) => write({ happenedOn })} />
      <TextField
        id="close-text"
        label={t('file.closeText')}
        max={4000}
        lines={5}
        value={written.text}
        onChange={(text) => write({ text })}
      />
    </Frame>
  );
}

export function AssignForm({ file, onDone }: FormProps) {
  const { t } = useTranslation('cases');
  const team = useTeam();
  const [holder, setHolder] = useState<string | undefined>(file.holderAccountId);
  const [supervisor, setSupervisor] = useState<string | undefined>(file.supervisorAccountId);
  const colleagues = team.data ?? [];
  const options = (wanted: typeof colleagues) =>
    wanted.map(({ accountId, displayName }) => ({ value: accountId, word: displayName }));
  const assign = useCommand({
    run: (to: { holderAccountId?: string; supervisorAccountId?: string }, { key }) =>
      http.post(`/api/case-files/${file.id}/assign`, to, { key, version: file.version }),
    changes: [['case-file'], ['service-user']],
    onDone,
  });
  return (
    <Frame
      title={t('file.assign')}
      act={t('file.assignNow')}
      problem={assign.problem}
      busy={assign.busy}
      onCancel={onDone}
      onSend={() => void assign.send({ holderAccountId: holder, supervisorAccountId: supervisor })}
    >
      {team.error && <ErrorState inline error={team.error} />}
      <Select
        id="assign-holder"
        label={t('file.newHolder')}
        options={options(colleagues)}
        value={holder}
        onChange={setHolder}
      />
      <Select
        id="assign-supervisor"
        label={t('file.newSupervisor')}
        options={options(colleagues.filter(({ role }) => role === 'supervisor'))}
        value={supervisor}
        onChange={setSupervisor}
      />
    </Frame>
  );
}
