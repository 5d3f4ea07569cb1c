import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BrandMark, ConnectionMark, Icon, longToday } from '../components';
import { useUnreadCount } from '../notifications/unread';
import { SearchEntry } from '../search/search-entry';
import { useNetwork } from '../session/session';

export function TopBar() {
  const { t } = useTranslation('shell');
  const { data: network } = useNetwork();
  const unread = useUnreadCount();
  return (
    <div className="top">
      <Link className="brand" to="/" aria-label={t('product')}>
        <BrandMark />
        <span>{t('product')}</span>
      </Link>
      <SearchEntry />
      {network?.demo && (
        <span className="demo">
          <Icon name="info" />
          {t('demo')}
        </span>
      )}
      <div className="right">
        <ConnectionMark />
        <Link className="bell" to="/notifications">
          <Icon name="bell" />
          <span className="bell-word">{t('notifications')}</span>
          {unread > 0 && (
            <span className="n">
              <span aria-hidden="true">{unread}</span>
              <span className="unseen">{t('unread', { count: unread })}</span>
            </span>
          )}
        </Link>
        <span className="date nw">{longToday(t)}</span>
      </div>
    </div>
  );
}
