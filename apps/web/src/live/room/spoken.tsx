import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage, timeLeft } from '@app/live-protocol';
import { useRoom, useRoomNow } from './room-context';
import { runningRound } from './room-view';
import { seatLabels } from './short-names';

/**
 * What a screen reader hears (design.md 8): one's own turn at once; holder, stage and connection when there is a pause;
 * of the countdown only five minutes and one.
 */
export function Spoken() {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const { room, me } = view;
  const round = runningRound(room);
  const holder = round?.holder ?? null;
  const isMine = holder === me.memberId;
  const holderLabel = holder ? seatLabels(room.members).get(holder) : undefined;
  const stage = currentStage(room);
  const link = view.live.link;
  return (
    <div className="unseen">
      <p aria-live="assertive">{isMine ? t('turn.yours') : ''}</p>
      <p aria-live="polite">{holderLabel && !isMine ? t('turn.speaking', { who: holderLabel }) : ''}</p>
      <p aria-live="polite">{stage ? t('spoken.stage', { stage: stage.title }) : ''}</p>
      <p aria-live="polite">{link === 'reconnecting' ? t('cut.title') : ''}</p>
      <TimeSpoken />
    </div>
  );
}

const marks = [5, 1];

function TimeSpoken() {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const now = useRoomNow();
  const left = timeLeft(view.room, now);
  const before = useRef(left);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (left === null || was === null) return;
    const passed = marks.find((minutes) => was > minutes * 60_000 && left <= minutes * 60_000);
    if (passed) setSaid(t('spoken.minutesLeft', { count: passed }));
    else if (left > 5 * 60_000) setSaid('');
  }, [left, t]);
  return <p aria-live="polite">{said}</p>;
}
