import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage } from '@app/live-protocol';
import { Icon, type IconName } from '../../components/icon';
import { HeldBack } from '../room/held-back';
import { LiveMark } from '../room/live-mark';
import { useNetwork } from '../../session/session';
import { Spoken } from '../room/spoken';
import { useRoom } from '../room/room-context';
import { roundNumber, runningRound } from '../room/room-view';
import { NowTab } from './now-tab';
import { TurnPanel } from './turn-panel';
import styles from './participant.module.css';

/** Read when first opened: what a phone reads at the door stays small (P12). */
const AgendaTab = lazy(async () => ({ default: (await import('./agenda-tab')).AgendaTab }));
const KeepPlace = lazy(() => import('../room/keep-place'));
const PeopleTab = lazy(async () => ({ default: (await import('./people-tab')).PeopleTab }));
const WallTab = lazy(async () => ({ default: (await import('./wall-tab')).WallTab }));

type Tab = 'now' | 'wall' | 'agenda' | 'people';
const tabs: { id: Tab; icon: IconName }[] = [
  { id: 'now', icon: 'live' },
  { id: 'wall', icon: 'doc' },
  { id: 'agenda', icon: 'cal' },
  { id: 'people', icon: 'people' },
];

/** The room on a phone: one column, four places, the turn always on top. A guest has nowhere else to go: `leave` is null. */
export function ParticipantRoom({ leave }: { leave: (() => void) | null }) {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const shell = useTranslation('shell');
  const { data: network } = useNetwork();
  const [tab, setTab] = useState<Tab>('now');
  const round = runningRound(view.room);
  const isMine = (round?.holder ?? view.room.queue.speaker) === view.me.memberId;
  return (
    <div className={styles.room}>
      <a className="skip" href="#content">
        {shell.t('skip')}
      </a>
      {network?.demo && <div className={styles.strip}>{shell.t('demo')}</div>}
      <header className={`${styles.top} ${isMine ? styles.mine : ''}`}>
        <div className={styles.bar}>
          {leave ? (
            <button type="button" className={styles.back} aria-label={t('room.leave')} onClick={leave}>
              <Icon name="back" />
            </button>
          ) : (
            <span />
          )}
          <h1>{useTitle()}</h1>
          <LiveMark short />
        </div>
      </header>
      <HeldBack />
      <main className={styles.main} id="content" tabIndex={-1}>
        {(tab === 'now' || isMine) && <TurnPanel goToNow={tab === 'now' ? null : () => setTab('now')} />}
        <div className={styles.body}>
          {tab === 'now' && <NowTab goToWall={() => setTab('wall')} />}
          <Suspense>
            {tab === 'wall' && <WallTab />}
            {tab === 'agenda' && <AgendaTab />}
            {tab === 'people' && <PeopleTab />}
          </Suspense>
        </div>
      </main>
      <nav className={styles.tabs} aria-label={t('room.places')}>
        {tabs.map(({ id, icon }) => (
          <button type="button" key={id} aria-current={tab === id ? 'page' : undefined} onClick={() => setTab(id)}>
            <Icon name={icon} />
            {t(`tab.${id}`)}
          </button>
        ))}
      </nav>
      <Spoken />
      {view.room.session.status === 'open' && (
        <Suspense>
          <KeepPlace />
        </Suspense>
      )}
    </div>
  );
}

function useTitle() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = currentStage(room);
  if (!stage) return room.session.title;
  const round = roundNumber(room);
  return runningRound(room) ? t('round.title', { stage: stage.title, round }) : stage.title;
}
