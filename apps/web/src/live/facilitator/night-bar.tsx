import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon';
import { useNetwork } from '../../session/session';
import { LiveMark } from '../room/live-mark';
import { useRoom } from '../room/room-context';
import { presentByOrganization } from '../room/room-view';
import { phrases } from '../../texts/joining';
import styles from './facilitator.module.css';

interface Props {
  leave: () => void;
  close: () => void;
  help: () => void;
}

export function NightBar({ leave, close, help }: Props) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  const { view } = useRoom();
  const { data: network } = useNetwork();
  const organizations = presentByOrganization(view.room, view.online);
  const here = organizations.filter(({ members }) => members.some(({ online }) => online)).length;
  const away = organizations.length - here;
  return (
    <header className={styles.nightBar}>
      <button type="button" className={styles.nightIcon} aria-label={t('room.leave')} onClick={leave}>
        <Icon name="back" />
      </button>
      <h1>{view.room.session.title}</h1>
      {network?.demo && <span className={`${styles.quiet} ${styles.hideNarrow}`}>{shell.t('demo')}</span>}
      <div className={styles.right}>
        <LiveMark onNight />
        <span className={`${styles.quiet} ${styles.hideNarrow} row g2`}>
          <Icon name="people" />
          {phrases([t('room.here', { count: here }), ...(away > 0 ? [t('room.away', { count: away })] : [])])}
        </span>
        <button
          type="button"
          className={`${styles.nightButton} ${styles.hideNarrow}`}
          onClick={help}
          aria-label={words.t('keys.title')}
        >
          ?
        </button>
        <a
          className={styles.nightButton}
          href={`/live/${view.room.session.id}/projector`}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="full" />
          {t('room.project')}
        </a>
        <button type="button" className={styles.nightButton} onClick={close}>
          {t('room.close')}
        </button>
      </div>
    </header>
  );
}
