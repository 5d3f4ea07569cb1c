import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TwoPaths } from '../../components/brand-mark';
import { Icon } from '../../components/icon';
import { loadTexts } from '../../texts/texts';
import { HeldBack } from '../room/held-back';
import { useRoom } from '../room/room-context';
import styles from '../minutes/minutes.module.css';

const RoomMinutes = lazy(async () => {
  const [file] = await Promise.all([import('../minutes/room-minutes'), loadTexts(['live', 'live-after'])]);
  return { default: file.RoomMinutes };
});

/** The room with the button somebody has just pressed is gone. */
const focus = (title: HTMLElement | null) => title?.focus();

/** After closing. A guest has no other page than this one, so the minutes stand right here for them. */
export function SessionOver() {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const { session } = view.room;
  const isGuest = view.me.role === 'guest';
  return (
    <main className={styles.desk}>
      <HeldBack />
      <section className={`quiet ${styles.bar}`} style={{ paddingTop: 48 }}>
        <div role="status">
          <TwoPaths />
          <h1 className="h1" tabIndex={-1} ref={focus}>
            {t('room.over')}
          </h1>
          <p className="mut">{t('room.overText', { title: session.title })}</p>
        </div>
        {isGuest ? (
          <button type="button" className="btn" onClick={() => window.print()}>
            <Icon name="print" />
            {t('room.print')}
          </button>
        ) : (
          <div className="row g3 wrap">
            <Link className="btn p" to={`/live/${session.id}/minutes`}>
              {t('room.toMinutes')}
            </Link>
            <Link className="btn" to={`/live/${session.id}`}>
              {t('room.toSession')}
            </Link>
          </div>
        )}
      </section>
      {isGuest && (
        <Suspense>
          <RoomMinutes room={view.room} />
        </Suspense>
      )}
    </main>
  );
}
