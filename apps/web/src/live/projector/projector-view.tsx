import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage, memberOf, nextSpeaker, timeLeft } from '@app/live-protocol';
import { BrandMark } from '../../components/brand-mark';
import { useNetwork } from '../../session/session';
import { spaced } from '../attendance/sign-in-code';
import { countdown } from '../room/countdown';
import { useRoom, useRoomNow } from '../room/room-context';
import { organizationsNotReached, promptInSight, roundNumber, runningRound } from '../room/room-view';
import { Spoken } from '../room/spoken';
import { openOrganizationName } from '../room/short-names';
import { projectorPart } from '../stages/projector-parts';
import { StagePart } from '../stages/stage-part';
import { StagePath } from './stage-path';
import styles from './projector.module.css';

const JoinQr = lazy(() => import('../joining/join-qr').then((file) => ({ default: file.JoinQr })));

interface Props {
  /** null where PUBLIC_URL is not set: a phone could not follow the link. */
  joinUrl: string | null;
  /** null for whoever may not show the door: everyone but facilitators. */
  joinCode: string | null;
  /** While the session is open: the same door, which also signs in, for half a minute at a time. */
  signIn: { code: string; url: string | null } | null;
}

/**
 * Thrown on the wall: question, time, who speaks. No cards, no names of persons: what people write is not for passers-by, save
 * sentences that are put to everybody.
 */
export function ProjectorView({ joinUrl, joinCode, signIn }: Props) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  const { view } = useRoom();
  const { room } = view;
  const { data: network } = useNetwork();
  const stage = currentStage(room);
  const round = runningRound(room);
  const prompt = promptInSight(room);
  const shown = stage && projectorPart(stage);
  const isOver = room.session.status === 'closed';
  return (
    <div className={styles.projector}>
      <main className={styles.left}>
        <h1 className={styles.stage}>
          <BrandMark />
          {stage && round
            ? t('round.title', { stage: stage.title, round: roundNumber(room) })
            : (stage?.title ?? room.session.title)}
        </h1>
        <p className={styles.question} data-length={Array.from(prompt).length > 26 ? 'long' : 'short'}>
          {isOver ? t('room.overText', { title: room.session.title }) : prompt || words.t('projector.welcome')}
        </p>
        <StagePath
          stages={room.agenda.map(({ id, title }) => ({ title, ran: room.runs.some((run) => run.stageId === id) }))}
          current={room.current?.index ?? (room.session.status === 'closed' ? room.agenda.length : -1)}
          label={words.t('projector.path', { count: room.agenda.length, at: (room.current?.index ?? -1) + 1 })}
        />
        {stage && shown && !round ? <StagePart key={stage.id} part={shown} stage={stage} /> : <WhoSpeaks />}
      </main>
      <aside className={styles.right}>
        <StageTime />
        {!isOver && <p className={styles.hint}>{words.t(round ? 'projector.mayPass' : 'projector.welcomeAll')}</p>}
        {joinUrl && (
          <div className={styles.qr}>
            <Suspense>
              <JoinQr url={signIn?.url ?? joinUrl} label={words.t(signIn ? 'projector.signQr' : 'projector.qr')} />
            </Suspense>
          </div>
        )}
        {signIn ? (
          <div className={styles.code} style={joinUrl ? undefined : { marginTop: 'auto' }}>
            {spaced(signIn.code)}
          </div>
        ) : (
          joinUrl && joinCode && <div className={styles.code}>{spaced(joinCode)}</div>
        )}
        <p className={styles.hint} style={joinUrl || signIn ? undefined : { marginTop: 'auto' }}>
          {signIn
            ? words.t(joinUrl ? 'projector.scanToSign' : 'projector.typeToSign')
            : joinUrl && words.t('projector.scan')}
          {(signIn || joinUrl) && <br />}
          {!isOver && words.t('projector.noPhone')}
        </p>
        {network?.demo && <p className={styles.demo}>{shell.t('demo')}</p>}
      </aside>
      {view.live.link !== 'joined' && (
        <p className={styles.offline} role="status">
          {words.t('projector.offline')}
        </p>
      )}
      <Spoken />
    </div>
  );
}

function StageTime() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const now = useRoomNow();
  const left = timeLeft(room, now);
  if (left === null) {
    const isOver = room.session.status === 'closed';
    return <p className={styles.remaining}>{t(isOver ? 'room.over' : 'stage.notOpen')}</p>;
  }
  const isPaused = room.current?.endsAt === null;
  return (
    <>
      <p className={styles.remaining}>
        {t(isPaused ? 'stage.isPaused' : left >= 0 ? 'stage.leftLabel' : 'stage.timeIsUp')}
      </p>
      <p className={styles.time} role="timer" aria-live="off">
        {countdown(left)}
      </p>
    </>
  );
}

/** Organisations only: a wall is read by everyone who walks past. */
function WhoSpeaks() {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const { room } = useRoom().view;
  const round = runningRound(room);
  if (!round) return null;
  const organization = (id: string | null) => {
    const name = id && memberOf(room, id)?.organization.name;
    return name ? openOrganizationName(name) : null;
  };
  const holder = organization(round.holder);
  const next = organization(nextSpeaker(round));
  const unheard = organizationsNotReached(room, round);
  return (
    <div className={styles.say}>
      {holder ? (
        <div className={styles.holding}>
          <small>{words.t('projector.speaking')}</small>
          {holder}
        </div>
      ) : (
        <div>{t('round.everyoneAsked')}</div>
      )}
      {next && (
        <div>
          <small>{t('round.next')}</small>
          {next}
        </div>
      )}
      {unheard > 0 && (
        <div className={styles.last}>
          <small>{words.t('projector.notHeard')}</small>
          {t('round.organizations', { count: unheard })}
        </div>
      )}
    </div>
  );
}
