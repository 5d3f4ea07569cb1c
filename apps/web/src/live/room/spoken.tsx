import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage, type Stage, timeLeft } from '@app/live-protocol';
import { useRoom, useRoomNow } from './room-context';
import { runningRound } from './room-view';
import { seatLabels } from './short-names';

const minuteMs = 60_000;

/**
 * What a screen reader hears (design.md 8): one's own turn at once; holder, stage and connection when there is a pause;
 * of the time how much a stage has, its last minute, and that it is up. What others write is read, not called out.
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
      <p aria-live="polite">{useStageWords(stage)}</p>
      <p aria-live="polite">{link === 'reconnecting' ? t('cut.title') : ''}</p>
      <TimeSpoken key={stage?.id} />
    </div>
  );
}

/** With the minutes it began with: time given later does not call the stage out again. */
function useStageWords(stage: Stage | undefined): string {
  const { t } = useTranslation('live-room');
  const { current } = useRoom().view.room;
  const minutes = useMemo(
    () => (current?.endsAt ? Math.round((current.endsAt - current.startedAt) / minuteMs) : stage?.minutes),
    [stage?.id, current?.startedAt],
  );
  return stage ? t('spoken.stage', { stage: stage.title, count: minutes }) : '';
}

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
    if (was > 0 && left <= 0) setSaid(t('stage.timeIsUp'));
    else if (was > minuteMs && left <= minuteMs) setSaid(t('spoken.oneMinute'));
    else if (left > minuteMs) setSaid('');
  }, [left, t]);
  return <p aria-live="polite">{said}</p>;
}
