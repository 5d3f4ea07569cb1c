import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../components';
import { useWaitingCount } from '../home/in-hands';
import { usePresentation } from '../presentation/presentation';
import { useSignedIn } from '../session/session';
import { isAt, phoneNavigationFor } from './navigation';
import { useNavigationWord } from './navigation-word';

export function BottomBar() {
  const { t } = useTranslation('shell');
  const session = useSignedIn();
  const { elder } = usePresentation();
  const word = useNavigationWord('phone');
  const waiting = useWaitingCount();
  const { pathname } = useLocation();
  return (
    <nav className="tabs-phone" aria-label={t('mainNavigation')}>
      {phoneNavigationFor(session, elder).map((item) => (
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
  );
}
