import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { BrandMark, Icon } from '../components';
import { useWaitingCount } from '../home/in-hands';
import { useNetwork, useSignedIn } from '../session/session';
import { useSignOut } from '../session/sign-out';
import { isAt, navigationFor } from './navigation';
import { useNavigationWord } from './navigation-word';

export function SideNavigation() {
  const { t } = useTranslation('shell');
  const session = useSignedIn();
  const { data: network } = useNetwork();
  const word = useNavigationWord();
  const waiting = useWaitingCount();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  return (
    <div className="side">
      <Link className="brand" to="/" aria-label={t('product')}>
        <BrandMark />
        <span>{t('product')}</span>
      </Link>
      <div className="where">
        <b>{session.active?.organizationName}</b>
        {network?.name}
        {session.memberships.length > 1 && <Link to="/account">{t('switchOrganization')}</Link>}
      </div>
      <nav className="nav" aria-label={t('mainNavigation')}>
        {navigationFor(session).map((item) => (
          <Link
            key={item.id}
            to={item.to}
            className={isAt(item, pathname) ? 'on' : undefined}
            aria-current={isAt(item, pathname) ? 'page' : undefined}
          >
            <Icon name={item.icon} />
            {word(item.id)}
            {waiting(item.id) > 0 && (
              <span className="n">
                <span aria-hidden="true">{waiting(item.id)}</span>
                <span className="unseen">{t('waiting', { count: waiting(item.id) })}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
      <div className="me">
        <div className="row g2 name">
          <Icon name="user" />
          <span>
            {session.account.displayName}
            {session.active && ` · ${t(`role.${session.active.role}`)}`}
          </span>
        </div>
        <div className="links">
          <Link to="/account">{t('mine')}</Link>
          <button type="button" className="plain" disabled={signOut.busy} onClick={() => void signOut.send()}>
            {t('signOut')}
          </button>
        </div>
      </div>
    </div>
  );
}
