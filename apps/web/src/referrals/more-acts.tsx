import { useTranslation } from 'react-i18next';
import type { ActName } from './referrals';

export interface MoreProps {
  /** What else may be done now, in the order it is offered. */
  more: readonly ActName[];
  onOpen: (name: ActName) => void;
}

/** Everything that is not the next step, one press away. */
export function MoreActs({ more, onOpen }: MoreProps) {
  const { t } = useTranslation('acts');
  if (more.length === 0) return null;
  return (
    <details className="more-acts">
      <summary>{t('more')}</summary>
      <ul>
        {more.map((name) => (
          <li key={name}>
            <button type="button" className="btn q" data-act={name} onClick={() => onOpen(name)}>
              {t(`open.${name as 'hold'}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
