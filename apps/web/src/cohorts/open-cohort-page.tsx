import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Problem, type Schema, answer, client, http, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import './cohorts.css';

const newProgramme = 'new';

const useProgrammes = () =>
  useQuery({
    queryKey: ['programme', 'list'],
    queryFn: ({ signal }) => answer(client.GET('/api/programmes', { params: { query: { limit: 100 } }, signal })),
  });

/** Every organisation of one kind, page after page: a choice must be complete. */
function useOrganizationsOf(kind: 'member' | 'support-agency') {
  const query = useInfiniteQuery({
    queryKey: ['organization', 'list', 'every', kind],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/organizations', { params: { query: { kind, limit: 100, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...query, rows: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

interface Written {
  programmeId: string;
  programmeName: string;
  name: string;
  startsOn: string;
  endsOn: string;
  supportOrganizationId: string;
  organizationIds: string[];
}

export default function OpenCohortPage() {
  return <WithDraft<Written> kind="cohort">{(draft) => <OpenCohort draft={draft} />}</WithDraft>;
}

/** A programme officer opens a cohort: its programme, its time, who walks along. */
function OpenCohort({ draft }: { draft: Draft<Written> }) {
  const { t } = useTranslation('cohorts');
  const navigate = useNavigate();
  const programmes = useProgrammes();
  const members = useOrganizationsOf('member');
  const supports = useOrganizationsOf('support-agency');
  // A refused cohort leaves its new programme standing: the next attempt uses it instead of making another.
  const made = useRef<{ name: string; id: string }>(undefined);
  const open = useCommand({
    run: async (written: Written, headers) => {
      const { programmeName, endsOn, supportOrganizationId, ...rest } = written;
      const key = await draft.keyFor(written, headers.key);
      const period = { startsOn: rest.startsOn, ...(endsOn && { endsOn }) };
      let { programmeId } = rest;
      if (programmeId === newProgramme && made.current?.name === programmeName) programmeId = made.current.id;
      if (programmeId === newProgramme) {
        const programme = { name: programmeName, ...period };
        programmeId = (await http.post<Schema<'ProgrammeDto'>>('/api/programmes', programme, { key })).id;
        made.current = { name: programmeName, id: programmeId };
      }
      const support = supportOrganizationId ? { supportOrganizationId } : {};
      return http.post<Schema<'CohortDto'>>('/api/cohorts', { ...rest, ...period, ...support, programmeId }, { key });
    },
    changes: [['cohort'], ['programme']],
    onDone: ({ id }) => {
      void draft.forget();
      void navigate(`/cohorts/${id}`);
    },
  });
  const failed = programmes.error ?? members.error ?? supports.error;
  return (
    <>
      <PageHead title={t('open.title')} crumbs={[{ word: t('title'), to: '/cohorts' }]} />
      {failed && (
        <ErrorState error={failed} onRetry={() => void Promise.all([programmes.refetch(), members.refetch()])} />
      )}
      {!failed && (!programmes.data || !members.data || !supports.data) && <LoadingState />}
      {programmes.data && members.data && supports.data && (
        <CohortForm
          programmes={programmes.data.items}
          members={members.rows}
          supports={supports.rows}
          draft={draft}
          problem={open.problem}
          busy={open.busy}
          onSend={(written) => void open.send(written)}
        />
      )}
    </>
  );
}

interface CohortFormProps {
  programmes: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
  supports: readonly { id: string; name: string }[];
  draft: Draft<Written>;
  problem: Problem | null;
  busy: boolean;
  onSend: (written: Written) => void;
}

function CohortForm({ programmes, members, supports, draft, problem, busy, onSend }: CohortFormProps) {
  const { t } = useTranslation('cohorts');
  const [written, setWritten] = useWritten(draft, () => ({
    programmeId: programmes[0]?.id ?? newProgramme,
    programmeName: '',
    name: '',
    startsOn: '',
    endsOn: '',
    supportOrganizationId: supports[0]?.id ?? '',
    organizationIds: [],
  }));
  useResend(problem, () => onSend(written));
  const [needsPartner, setNeedsPartner] = useState(false);
  const write = (change: Partial<Written>) => setWritten({ ...written, ...change });
  const { organizationIds } = written;
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setNeedsPartner(organizationIds.length === 0);
    if (organizationIds.length > 0) onSend(written);
  }
  const choose = (id: string, chosen: boolean) => {
    setNeedsPartner(false);
    write({ organizationIds: chosen ? [...organizationIds, id] : organizationIds.filter((other) => other !== id) });
  };
  return (
    <form className="cohort-form" onSubmit={submit}>
      {draft.note}
      <label className="fld">
        <span className="lab">{t('open.programme')}</span>
        <select
          className="inp"
          value={written.programmeId}
          onChange={(event) => write({ programmeId: event.target.value })}
        >
          {programmes.map((programme) => (
            <option key={programme.id} value={programme.id}>
              {programme.name}
            </option>
          ))}
          <option value={newProgramme}>{t('open.newProgramme')}</option>
        </select>
      </label>
      {written.programmeId === newProgramme && (
        <label className="fld">
          <span className="lab">{t('open.programmeName')}</span>
          <input
            className="inp"
            required
            maxLength={200}
            value={written.programmeName}
            onChange={(event) => write({ programmeName: event.target.value })}
          />
        </label>
      )}
      <label className="fld">
        <span className="lab">{t('open.name')}</span>
        <input
          className="inp"
          required
          maxLength={200}
          value={written.name}
          onChange={(event) => write({ name: event.target.value })}
        />
        <span className="help">{t('open.nameHelp')}</span>
      </label>
      <div className="pair">
        <label className="fld">
          <span className="lab">{t('open.startsOn')}</span>
          <input
            className="inp"
            type="date"
            required
            value={written.startsOn}
            onChange={(event) => write({ startsOn: event.target.value })}
          />
        </label>
        <label className="fld">
          <span className="lab">{t('open.endsOn')}</span>
          <input
            className="inp"
            type="date"
            min={written.startsOn}
            value={written.endsOn}
            onChange={(event) => write({ endsOn: event.target.value })}
          />
        </label>
      </div>
      <label className="fld">
        <span className="lab">{t('open.support')}</span>
        <select
          className="inp"
          value={written.supportOrganizationId}
          onChange={(event) => write({ supportOrganizationId: event.target.value })}
        >
          {supports.map((support) => (
            <option key={support.id} value={support.id}>
              {support.name}
            </option>
          ))}
          <option value="">{t('open.noSupport')}</option>
        </select>
      </label>
      <fieldset>
        <legend>{t('open.partners')}</legend>
        <p className="sm mut">{members.length === 0 ? t('open.noMembers') : t('open.partnersHelp')}</p>
        <div className="partner-choice">
          {members.map((member) => (
            <label key={member.id}>
              <input
                type="checkbox"
                checked={organizationIds.includes(member.id)}
                onChange={(event) => choose(member.id, event.target.checked)}
              />
              {member.name}
            </label>
          ))}
        </div>
        <p className="sm mut" aria-live="polite">
          {t('open.chosen', { count: organizationIds.length })}
        </p>
        {needsPartner && (
          <p className="wrong" role="alert">
            {t('open.needPartner')}
          </p>
        )}
      </fieldset>
      {problem && <ErrorState inline error={problem} hasTyped />}
      <button type="submit" className="btn p" disabled={busy}>
        {t('open.send')}
      </button>
    </form>
  );
}
