import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { http, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { Select, TextField } from '../components/choices';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import { type CaseFile, today, useCaseRule, useHousehold, usePerson, useTeam } from './cases';
import { DayField } from './file-forms';
import './cases.css';

interface Written {
  supervisorAccountId: string;
  happenedOn: string;
  text: string;
}

/** For a person (?person=…) or a family or group (?household=…). */
export default function BeginPage() {
  return <WithDraft<Written> kind="case-step">{(draft) => <Begin draft={draft} />}</WithDraft>;
}

function Begin({ draft }: { draft: Draft<Written> }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const rule = useCaseRule();
  const [search] = useSearchParams();
  const personId = search.get('person') ?? undefined;
  const householdId = search.get('household') ?? undefined;
  const [person, household, team] = [usePerson(personId), useHousehold(householdId), useTeam()];
  const [written, setWritten] = useWritten(draft, (): Written => ({
    supervisorAccountId: '',
    happenedOn: today(),
    text: '',
  }));
  const write = (change: Partial<Written>) => setWritten({ ...written, ...change });
  const begin = useCommand({
    run: async (words: Written, headers) => {
      const subject = personId
        ? { subjectKind: 'person', personId }
        : { subjectKind: household.data?.kind ?? 'household', householdId };
      const body = { ...words, ...subject };
      return http.post<CaseFile>('/api/case-files', body, { key: await draft.keyFor(body, headers.key) });
    },
    changes: [['case-file'], ['service-user'], ['household']],
    onDone: ({ id }) => {
      void draft.forget();
      void navigate(`/cases/${id}`);
    },
  });
  useResend(begin.problem, () => void begin.send(written));
  const failed = person.error ?? household.error ?? team.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void team.refetch()} />;
  const code = person.data?.code ?? household.data?.code;
  if (!code || !team.data) return <LoadingState />;
  const supervisors = team.data.filter(({ role }) => role === 'supervisor');
  const kind = t(`subject.${personId ? 'person' : (household.data?.kind ?? 'household')}`);
  return (
    <>
      <PageHead
        title={t('file.beginTitle')}
        crumbs={[{ word: t('title'), to: '/cases' }]}
        under={<span>{t('subjectOf', { kind, code })}</span>}
      />
      {draft.note}
      <form
        className="case-part case-form"
        onSubmit={(event) => {
          event.preventDefault();
          void begin.send(written);
        }}
      >
        {supervisors.length === 0 && <p className="wrong">{t('file.noSupervisor')}</p>}
        <Select
          id="begin-supervisor"
          label={t('file.newSupervisor')}
          options={supervisors.map(({ accountId, displayName }) => ({ value: accountId, word: displayName }))}
          value={written.supervisorAccountId || undefined}
          onChange={(supervisorAccountId) => write({ supervisorAccountId: supervisorAccountId ?? '' })}
        />
        <DayField id="begin-day" value={written.happenedOn} onChange={(happenedOn) => write({ happenedOn })} />
        <TextField
          id="begin-text"
          label={t('file.beginText')}
          help={t('file.textHelp')}
          max={4000}
          lines={6}
          value={written.text}
          onChange={(text) => write({ text })}
        />
        {begin.problem && <ErrorState inline hasTyped error={begin.problem} fact={rule(begin.problem)} />}
        <button
          type="submit"
          className="btn p"
          disabled={begin.busy || !written.supervisorAccountId || written.text.trim() === ''}
        >
          {t('file.beginNow')}
        </button>
      </form>
    </>
  );
}
