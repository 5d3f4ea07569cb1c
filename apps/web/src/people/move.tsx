import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { useOrganizationsNamed } from '../live/live-queries';
import type { OrganizationKind, Role } from '../session/session';
import type { Left } from './leave';
import { MemberProblem } from './member-problem';
import { type Member, type MemberAddress, membersKey, moveMember } from './people';
import { RoleChoice } from './role-choice';

/** What is worth offering; the server decides. */
const offered: Record<OrganizationKind, readonly Role[]> = {
  member: ['worker', 'supervisor', 'facilitator', 'organization-admin'],
  'support-agency': ['facilitator', 'supervisor', 'worker', 'organization-admin'],
  foundation: ['program-officer', 'facilitator', 'organization-admin'],
  'civil-affairs': ['worker', 'supervisor', 'facilitator', 'organization-admin'],
  street: ['street-officer', 'facilitator', 'organization-admin'],
  community: ['community-staff', 'worker', 'supervisor', 'facilitator', 'organization-admin', 'resident'],
  listed: [],
};

interface Chosen {
  id: string;
  name: string;
  kind: OrganizationKind;
}

interface MoveProps {
  member: Member;
  address: MemberAddress;
  onMoved: (left: Left) => void;
}

/** The steward's: somebody works for another organisation from now on. What was open stays where it is. */
export function Move({ member, address, onMoved }: MoveProps) {
  const { t } = useTranslation('people');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const [role, setRole] = useState<Role>();
  const move = useCommand({
    run: (to: { organizationId: string; role: Role }, { key }) => moveMember(address, to, key),
    changes: [membersKey],
    onDone: () => onMoved({ name: member.displayName, successor: null, work: [] }),
  });
  const choose = (organization: Chosen | undefined) => {
    setChosen(organization);
    setRole(undefined);
    move.reset();
  };
  return (
    <section aria-labelledby="move">
      <h2 className="h2" id="move">
        {t('move.title')}
      </h2>
      <div className="form">
        <p className="mut">{t('move.lead')}</p>
        {!isOpen ? (
          <button type="button" className="btn" onClick={() => setIsOpen(true)}>
            {t('move.start')}
          </button>
        ) : !chosen ? (
          <OrganizationSearch besides={address.id} onChoose={choose} />
        ) : (
          <>
            <p className="row g3 wrap">
              <b>{chosen.name}</b>
              <button type="button" className="btn q" onClick={() => choose(undefined)}>
                {t('move.another')}
              </button>
            </p>
            <RoleChoice
              legend={t('move.role')}
              name="move-role"
              roles={offered[chosen.kind]}
              kind={chosen.kind}
              value={role}
              onChoose={setRole}
            />
            {move.problem && <MemberProblem problem={move.problem} member={member} />}
            <button
              type="button"
              className="btn x"
              disabled={!role || move.busy}
              onClick={() => role && void move.send({ organizationId: chosen.id, role })}
            >
              {t('move.do', { name: member.displayName, organization: chosen.name })}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function OrganizationSearch({ besides, onChoose }: { besides: string; onChoose: (organization: Chosen) => void }) {
  const { t } = useTranslation('people');
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useOrganizationsNamed(asked);
  const rows = (found.data?.items ?? []).filter(({ id, kind }) => id !== besides && kind !== 'listed');
  return (
    <div className="fld">
      <label className="lab" htmlFor="move-to">
        {t('move.where')}
      </label>
      <input id="move-to" className="inp" value={words} autoComplete="off" onChange={(e) => setWords(e.target.value)} />
      <p className="help">{t('move.whereHelp')}</p>
      {asked.length >= 2 && found.data && (
        <ul className="words" aria-live="polite">
          {rows.length === 0 && <li className="sm mut">{t('move.none')}</li>}
          {rows.map(({ id, name, kind }) => (
            <li key={id}>
              <button type="button" className="word" onClick={() => onChoose({ id, name, kind })}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
