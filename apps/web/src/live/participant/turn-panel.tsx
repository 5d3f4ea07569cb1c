import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberOf, nextSpeaker, softTimeLeft, timeLeft, type Round } from '@app/live-protocol';
import { Icon } from '../../components/icon';
import { countdown } from '../room/countdown';
import { useRoom, useRoomNow } from '../room/room-context';
import { organizationsNotReached, promptInSight, runningRound, saidState } from '../room/room-view';
import { seatLabels } from '../room/short-names';
import parts from '../room/room.module.css';
import styles from './participant.module.css';

/** Top of the phone: apricot while the piece is in this person's hands, calm otherwise. */
export function TurnPanel({ goToNow }: { goToNow: (() => void) | null }) {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const now = useRoomNow();
  const round = runningRound(view.room);
  const isMine = round?.holder === view.me.memberId;
  const holder = round?.holder ?? view.room.queue.speaker;
  const isCalled = !isMine && holder === view.me.memberId;
  if ((isMine || isCalled) && goToNow)
    return (
      <section className={styles.turn}>
        <button type="button" className="btn p wide" onClick={goToNow}>
          {t('turn.yours')}
          <Icon name="right" />
        </button>
      </section>
    );
  if (round && isMine) return <MyTurn round={round} />;
  return (
    <section className={isCalled ? styles.turn : styles.calm}>
      <p className={styles.holder}>{round || holder ? <HolderLine holder={holder} /> : <StageTime />}</p>
      <p className={styles.question}>{promptInSight(view.room)}</p>
      {round && round.holder && (
        <SoftTime
          round={round}
          now={now}
          note={t('turn.stageLeft', { time: countdown(timeLeft(view.room, now) ?? 0) })}
        />
      )}
    </section>
  );
}

function HolderLine({ holder }: { holder: string | null }) {
  const { t } = useTranslation('live-room');
  const { room, me } = useRoom().view;
  if (!holder) return <>{t('round.everyoneAsked')}</>;
  if (holder === me.memberId) return <>{t('turn.yours')}</>;
  return <>{t('turn.speaking', { who: seatLabels(room.members).get(holder) ?? '' })}</>;
}

function StageTime() {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const now = useRoomNow();
  const left = timeLeft(view.room, now);
  if (left === null) return <>{t(view.room.session.status === 'open' ? 'stage.none' : 'stage.notOpen')}</>;
  if (view.room.current?.endsAt === null) return <>{t('stage.paused', { time: countdown(left) })}</>;
  return (
    <span role="timer" aria-live="off">
      {left >= 0 ? t('stage.left', { time: countdown(left) }) : t('stage.timeIsUp')}
    </span>
  );
}

function SoftTime({ round, now, note }: { round: Round; now: number; note: string }) {
  const { t } = useTranslation('live-room');
  const left = softTimeLeft(round, now);
  const whole = (round.softSeconds + round.extraSeconds) * 1000;
  const seconds = Math.max(Math.ceil(left / 1000), 0);
  const words =
    left <= 0
      ? t('turn.softOver')
      : seconds >= 60
        ? t('turn.about', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
        : t('turn.aboutSeconds', { seconds });
  return (
    <>
      <div className={styles.soft} aria-hidden="true">
        <i style={{ width: `${Math.min(Math.max(left / whole, 0), 1) * 100}%` }} />
      </div>
      <div className={styles.softRow}>
        <span role="timer" aria-live="off">
          {words}
        </span>
        <span>{note}</span>
      </div>
    </>
  );
}

function MyTurn({ round }: { round: Round }) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const now = useRoomNow();
  const [busy, setBusy] = useState(false);
  const pass = async (outcome: 'spoken' | 'passed' | 'later') => {
    setBusy(true);
    await actions.send('round.pass-on', { holder: view.me.memberId, outcome });
    setBusy(false);
  };
  const next = nextSpeaker(round);
  return (
    <>
      <section className={styles.turn} aria-label={t('turn.yours')}>
        <p className={styles.big}>{t('turn.yours')}</p>
        <p className={styles.question}>{promptInSight(view.room)}</p>
        <SoftTime round={round} now={now} note={t('turn.notCutOff')} />
      </section>
      <div className={styles.turnButtons}>
        <button type="button" className="btn p big wide" disabled={busy} onClick={() => void pass('spoken')}>
          {t('turn.done')}
          <Icon name="right" />
        </button>
        <div className={parts.pair}>
          <button type="button" className="btn" disabled={busy} onClick={() => void pass('passed')}>
            {t('turn.pass')}
          </button>
          <button type="button" className="btn" disabled={busy || next === null} onClick={() => void pass('later')}>
            {t('turn.later')}
          </button>
        </div>
      </div>
    </>
  );
}

/** The person's own place in the round, and who comes next. */
export function MyPlace() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const round = runningRound(view.room);
  const me = view.me.memberId;
  if (!round) return null;
  if (!round.order.includes(me))
    return (
      <div className={parts.section}>
        <button type="button" className="btn wide" onClick={() => void actions.send('round.join', {})}>
          {t('round.join')}
        </button>
      </div>
    );
  const notReached = organizationsNotReached(view.room, round);
  const state = saidState(round, me);
  const next = nextSpeaker(round);
  const nextMember = next ? memberOf(view.room, next) : undefined;
  return (
    <ul className={parts.rows}>
      {state !== 'speaking' && (
        <li>
          <span className={parts.label}>{t('round.you')}</span>
          <b>{next === me ? t('round.youAreNext') : t(`round.my.${state}`)}</b>
        </li>
      )}
      {nextMember && next !== me && (
        <li>
          <span className={parts.label}>{t('round.next')}</span>
          <span>{seatLabels(view.room.members).get(nextMember.id)}</span>
        </li>
      )}
      {notReached > 0 && (
        <li>
          <span className={parts.label}>{t('round.notYet')}</span>
          <span>{t('round.organizations', { count: notReached })}</span>
        </li>
      )}
    </ul>
  );
}
