import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { Icon } from '../components';
import type { OrganizationKind, Role } from '../session/session';
import { MemberProblem } from './member-problem';
import { type Member, type MemberAddress, changeRole, membersKey } from './people';
import { RoleChoice } from './role-choice';

interface ChangeRoleProps {
  member: Member;
  address: MemberAddress;
  kind: OrganizationKind;
}

export function ChangeRole({ member, address, kind }: ChangeRoleProps) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const [role, setRole] = useState<Role>(member.role);
  const [isSaved, setIsSaved] = useState(false);
  const change = useCommand({
    run: (next: Role) => changeRole(address, next),
    changes: [membersKey],
    onDone: () => setIsSaved(true),
  });
  const isOther = role !== member.role;
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (isOther) void change.send(role);
  }
  const { assignableRoles } = member;
  return (
    <section aria-labelledby="role">
      <h2 className="h2" id="role">
        {t('member.roleTitle')}
      </h2>
      <form className="form" onSubmit={submit}>
        <p className="mut">{t('member.roleLead')}</p>
        <RoleChoice
          legend={t('member.role')}
          roles={assignableRoles.includes(member.role) ? assignableRoles : [member.role, ...assignableRoles]}
          kind={kind}
          value={role}
          onChoose={(next) => {
            setRole(next);
            setIsSaved(false);
            change.reset();
          }}
        />
        {change.problem && <MemberProblem problem={change.problem} member={member} />}
        {isOther && (
          <button type="submit" className="btn p" disabled={change.busy}>
            {t('member.roleSave', { role: shell(`role.${role}`) })}
          </button>
        )}
        <p role="status">
          {isSaved && !isOther && (
            <span className="row g2">
              <Icon name="checkc" />
              {t('member.roleSaved')}
            </span>
          )}
        </p>
      </form>
    </section>
  );
}
