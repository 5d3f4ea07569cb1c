import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import type { OrganizationKind, Role } from '../session/session';
import { roleText } from './role-text';
import './role-explained.css';

interface RoleExplainedProps {
  role: Role;
  kind: OrganizationKind;
}

/** Three short lists: what one can do in this role, what one sees, what one never sees. */
export function RoleExplained({ role, kind }: RoleExplainedProps) {
  const { t } = useTranslation('roles');
  const text = roleText(role, kind);
  const lists = [
    { title: t('can'), icon: 'check', lines: t(`${text}.can`, { returnObjects: true }) },
    { title: t('sees'), icon: 'eye', lines: t(`${text}.sees`, { returnObjects: true }) },
    { title: t('never'), icon: 'eyeoff', lines: t(`${text}.never`, { returnObjects: true }) },
  ] as const;
  return (
    <dl className="role-explained">
      {lists.map(({ title, icon, lines }) => (
        <div key={icon} className={icon === 'eyeoff' ? 'never' : undefined}>
          <dt>{title}</dt>
          <dd>
            <ul>
              {lines.map((line) => (
                <li key={line}>
                  <Icon name={icon} />
                  <span>{line}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
