import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenWork } from './people';

const kinds = ['referrals', 'live-sessions'] as const;

/** What somebody holds, or what came to somebody: by kind, the first of each with the way to it. */
export function WorkList({ work }: { work: readonly OpenWork[] }) {
  const { t } = useTranslation('people');
  return (
    <ul className="work">
      {work.map(({ kind, count, items }) => (
        <li key={kind}>
          <div>
            <b>{t(`work.${kinds.find((known) => known === kind) ?? 'other'}`)}</b>
            <ul>
              {items.map(({ id, label, path }) => (
                <li key={id}>
                  <Link to={path}>{label}</Link>
                </li>
              ))}
              {count > items.length && <li className="mut">{t('work.more', { count: count - items.length })}</li>}
            </ul>
          </div>
          <span className="nw">{t('work.count', { count })}</span>
        </li>
      ))}
    </ul>
  );
}
