import { useTranslation } from 'react-i18next';
import { RoleExplained } from '../invitations/role-explained';
import { roleText } from '../invitations/role-text';
import type { OrganizationKind, Role } from '../session/session';

interface RoleChoiceProps {
  legend: string;
  roles: readonly Role[];
  kind: OrganizationKind;
  value: Role | undefined;
  onChoose: (role: Role) => void;
  /** Names the group when two stand on one page. */
  name?: string;
}

/** A role is chosen by what it means: one line each, and the whole of the one that is chosen. */
export function RoleChoice({ legend, roles, kind, value, onChoose, name = 'role' }: RoleChoiceProps) {
  const { t } = useTranslation('roles');
  const { t: shell } = useTranslation('shell');
  return (
    <fieldset className="one-of">
      <legend>{legend}</legend>
      {roles.map((role) => (
        <div key={role} className={role === value ? 'one on' : 'one'}>
          <label>
            <input type="radio" name={name} checked={role === value} onChange={() => onChoose(role)} />
            <span>
              <b>{shell(`role.${role}`)}</b>
              <small>{t(`${roleText(role, kind)}.short`)}</small>
            </span>
          </label>
          {role === value && <RoleExplained role={role} kind={kind} />}
        </div>
      ))}
    </fieldset>
  );
}
