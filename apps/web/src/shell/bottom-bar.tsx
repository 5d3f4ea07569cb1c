import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../components';
import { useWaitingCount } from '../home/in-hands';
import { useSignedIn } from '../session/session';
import { phoneNavigationFor } from './navigation';
import { useNavigationWord } from './navigation-word';

export function BottomBar() {
  const { t } = useTranslation('shell');
  const session = useSignedIn();
  const word = useNavigationWord('phone');
  const waiting = useWaitingCount();
  return (
    <nav className="tabs-phone" aria-label={t('mainNavigation')}>
      {phoneNavigationFor(session).map((item) => (
        <NavLink key={item.id} to={item.to} end={item.to === '/'} className={({ isActive }) => (isActive ? 'on' : '')}>
          <Icon name={item.icon} />
          {word(item.id)}
          {waiting(item.id) > 0 && (
            <span className="n">
              <span aria-hidden="true">{waiting(item.id)}</span>
              <span className="unseen">{t('waiting', { count: waiting(item.id) })}</span>
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
