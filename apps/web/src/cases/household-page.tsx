import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, client, http, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { Choice, Select, TextField } from '../components/choices';
import { type Household, useCaseRule, useHousehold } from './cases';
import './cases.css';

type Member = Pick<Household['members'][number], 'personId' | 'code' | 'relation'>;
type Relation = Member['relation'];
const relationsOf: Record<Household['kind'], readonly Relation[]> = {
  household: ['head', 'spouse', 'parent', 'child', 'grandparent', 'grandchild', 'sibling', 'other-relative'],
  group: ['member'],
};

export default function HouseholdPage() {
  const { id } = useParams();
  const { data, error, refetch } = useHousehold(id);
  if (id && error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (id && !data) return <LoadingState />;
  return <Form key={data?.version} household={data} />;
}

/** Members are added by their codes; nobody is looked up by name. */
function Form({ household }: { household: Household | undefined }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const rule = useCaseRule();
  const [kind, setKind] = useState<Household['kind']>(household?.kind ?? 'household');
  const [code, setCode] = useState('');
  const [members, setMembers] = useState<Member[]>(household?.members ?? []);
  const save = useCommand({
    run: (_: void, { key }) => {
      const list = members.map(({ personId, relation }) => ({ personId, relation }));
      if (!household) return http.post<Household>('/api/households', { kind, code, members: list }, { key });
      const header = { 'If-Match': `"${household.version}"` };
      return answer(
        client.PUT('/api/households/{id}/members', {
          params: { path: { id: household.id }, header },
          body: { members: list },
        }),
      );
    },
    changes: [['household']],
    onDone: ({ id }) => void navigate(`/cases/households/${id}`),
  });
  const title = household
    ? t('household.title', { kind: t(`subject.${household.kind}`), code: household.code })
    : t('household.new');
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ word: t('list.households'), to: '/cases/households' }]}
        actions={household && <CaseButton household={household} />}
      />
      <form
        className="case-part case-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save.send();
        }}
      >
        {!household && (
          <>
            <Choice
              inline
              legend={t('household.kind')}
              name="household-kind"
              options={(['household', 'group'] as const).map((value) => ({ value, word: t(`subject.${value}`) }))}
              value={kind}
              onChange={(wanted) => {
                setKind(wanted);
                setMembers([]);
              }}
            />
            <TextField
              id="household-code"
              label={t('person.code')}
              help={t('person.codeHelp')}
              max={20}
              value={code}
              onChange={setCode}
            />
          </>
        )}
        <h2 className="h3">{t('household.members')}</h2>
        {members.length === 0 && <p className="mut">{t('file.noMembers')}</p>}
        <ul className="case-records">
          {members.map((member) => (
            <li key={member.personId} className="row wrap g3">
              <Link to={`/cases/people/${member.personId}`}>{member.code}</Link>
              <span>{t(`relation.${member.relation}`)}</span>
              <button
                type="button"
                className="plain sm"
                onClick={() => setMembers(members.filter(({ personId }) => personId !== member.personId))}
              >
                {t('household.remove', { code: member.code })}
              </button>
            </li>
          ))}
        </ul>
        <AddMember kind={kind} known={members} onAdd={(member) => setMembers([...members, member])} />
        {save.problem && <ErrorState inline hasTyped error={save.problem} fact={rule(save.problem)} />}
        <button type="submit" className="btn p" disabled={save.busy || (!household && code.trim() === '')}>
          {t('household.save')}
        </button>
      </form>
    </>
  );
}

function CaseButton({ household }: { household: Household }) {
  const { t } = useTranslation('cases');
  return (
    <Link
      className="btn"
      to={household.openCaseId ? `/cases/${household.openCaseId}` : `/cases/new?household=${household.id}`}
    >
      {t(household.openCaseId ? 'one' : 'file.begin')}
    </Link>
  );
}

interface AddMemberProps {
  kind: Household['kind'];
  known: readonly Member[];
  onAdd: (member: Member) => void;
}

function AddMember({ kind, known, onAdd }: AddMemberProps) {
  const { t } = useTranslation('cases');
  const [code, setCode] = useState('');
  const [relation, setRelation] = useState<Relation>(relationsOf[kind][0] ?? 'member');
  const [isMissing, setMissing] = useState(false);
  const chosen = relationsOf[kind].includes(relation) ? relation : (relationsOf[kind][0] ?? 'member');
  const add = async () => {
    const query = { code: code.trim(), limit: 5 };
    const page = await answer(client.GET('/api/service-users', { params: { query } }));
    const person = page.items.find((row) => row.code === query.code);
    setMissing(!person);
    if (!person || known.some(({ personId }) => personId === person.id)) return;
    onAdd({ personId: person.id, code: person.code, relation: chosen });
    setCode('');
  };
  return (
    <div className="row wrap g3 code-finder">
      <TextField
        id="member-code"
        label={t('household.member')}
        max={20}
        wrong={isMissing ? t('household.noSuch') : undefined}
        value={code}
        onChange={setCode}
      />
      {kind === 'household' && (
        <Select
          id="member-relation"
          label={t('household.relation')}
          options={relationsOf.household.map((value) => ({ value, word: t(`relation.${value}`) }))}
          value={chosen}
          onChange={(value) => value && setRelation(value)}
        />
      )}
      <button
        type="button"
        className="btn"
        disabled={!/^[A-Za-z0-9-]{1,20}$/.test(code.trim())}
        onClick={() => void add().catch(() => setMissing(true))}
      >
        {t('household.add')}
      </button>
    </div>
  );
}
