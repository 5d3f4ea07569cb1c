import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Session, useSignedIn } from '../session/session';
import './worklist.css';

interface Tab {
  id: 'in' | 'out' | 'overview' | 'numbers' | 'duplicates';
  to: string;
  isFor: (session: Session) => boolean;
}

const worksWithPeople = ({ active }: Session) =>
  active !== null &&
  ['member', 'support-agency'].includes(active.organizationKind) &&
  ['worker', 'supervisor'].includes(active.role);

const leads = ({ active }: Session) => active?.role === 'supervisor' || active?.role === 'organization-admin';

/** The parts of 转介, one line each. A page that belongs here shows `<WorklistTabs here="…" />` below its title. */
const tabs: readonly Tab[] = [
  { id: 'in', to: '/referrals?box=in', isFor: () => true },
  { id: 'out', to: '/referrals?box=out', isFor: () => true },
  { id: 'overview', to: '/referrals/overview', isFor: leads },
  { id: 'duplicates', to: '/duplicates', isFor: worksWithPeople },
  { id: 'numbers', to: '/referrals/numbers', isFor: () => true },
];

export function WorklistTabs({ here }: { here: Tab['id'] }) {
  const { t } = useTranslation('worklist');
  const session = useSignedIn();
  return (
    <nav className="words worklist-tabs" aria-label={t('tabs.label')}>
      {tabs
        .filter(({ isFor }) => isFor(session))
        .map(({ id, to }) => (
          <Link key={id} className="word" to={to} aria-current={id === here ? 'page' : undefined}>
            {t(`tabs.${id}`)}
          </Link>
        ))}
    </nav>
  );
}
