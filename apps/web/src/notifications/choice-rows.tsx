import { useTranslation } from 'react-i18next';
import type { ChoicesInput } from './choices';
import { type Group, groups } from './groups';

interface SwitchProps {
  label: string;
  on: boolean;
  /** Said to those who do not see beside what it stands. */
  of?: string;
  onChange: (on: boolean) => void;
}

export function Switch({ label, on, of, onChange }: SwitchProps) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-label={of ? `${of} ${label}` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface GroupRowsProps {
  chosen: ChoicesInput;
  onChange: (change: Partial<ChoicesInput>) => void;
}

/** One row a group of kinds: what it is about, and where besides the product it goes. */
export function GroupRows({ chosen, onChange }: GroupRowsProps) {
  const { t } = useTranslation('notification-settings');
  const { t: inbox } = useTranslation('notifications');
  const toggled = (values: readonly Group[], group: Group, on: boolean) =>
    groups.filter((one) => (one === group ? on : values.includes(one)));
  return (
    <ul className="group-rows">
      {groups.map((group) => (
        <li key={group}>
          <div className="grow">
            <h3 className="h3">{inbox(`group.${group}`)}</h3>
            <p className="mut sm">{t(`about.${group}`)}</p>
          </div>
          <div className="switches">
            {(['mail', 'digest'] as const).map((where) => (
              <Switch
                key={where}
                label={t(where)}
                of={inbox(`group.${group}`)}
                on={chosen[where].includes(group)}
                onChange={(on) => onChange({ [where]: toggled(chosen[where], group, on) })}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
