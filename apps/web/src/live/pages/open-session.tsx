import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PresentPeople } from '../room/present-people';
import { HeldBack } from '../room/held-back';
import { LiveMark } from '../room/live-mark';
import { useRoom } from '../room/room-context';
import { Icon } from '../../components/icon';

/** Before the meeting: who is already in the room, and the one button that starts it. */
export function OpenSession({ leave }: { leave: () => void }) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    await actions.send('session.open', {});
    setBusy(false);
  };
  return (
    <main className="page" style={{ minHeight: '100dvh', margin: 0, borderRadius: 0 }}>
      <div className="top">
        <button type="button" className="btn q" onClick={leave}>
          <Icon name="back" />
          {t('room.leave')}
        </button>
        <LiveMark />
      </div>
      <HeldBack />
      <h1 className="h1">{view.room.session.title}</h1>
      <div className="cols">
        <section>
          <h2 className="h2">{t('room.alreadyHere', { count: view.room.members.length })}</h2>
          <PresentPeople />
        </section>
        <aside>
          <div className="note warm">
            <p className="h3">{t('room.openNow')}</p>
            <p className="mut" style={{ margin: '4px 0 14px' }}>
              {t('room.openNowWhy')}
            </p>
            <button type="button" className="btn p wide" disabled={busy} onClick={() => void open()}>
              {t('room.openNow')}
            </button>
          </div>
        </aside>
      </div>
    </main>
  );
}
