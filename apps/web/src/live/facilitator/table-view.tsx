import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import {
  currentStage,
  type Member,
  memberOf,
  type RoomState,
  type Round,
  softTimeLeft,
  timeLeft,
} from '@app/live-protocol';
import { countdown } from '../room/countdown';
import { type RoomView, useRoom, useRoomNow } from '../room/room-context';
import { promptInSight, runningRound, saidState, stageOffers } from '../room/room-view';
import { seatLabels } from '../room/short-names';
import { RoundControls } from './round-controls';
import { RoundStart } from './round-start';
import { RoundTable } from './round-table';
import type { Seat } from './seat';
import { SeatLegend } from './seat-legend';
import { StageControls } from './stage-controls';
import { WhoAsksToSpeak } from '../stages/facilitator-parts';
import { listed, phrases } from '../../texts/joining';
import styles from './facilitator.module.css';

/** The ellipse of seats, with the round's buttons below while a round runs. */
export function TableView() {
  const { view } = useRoom();
  const now = useRoomNow();
  const { room } = view;
  const round = runningRound(room);
  const seats = useSeats(view, round);
  const stage = currentStage(room);
  return (
    <section className={styles.tableView}>
      <RoundTable
        seats={seats}
        summary={useSummary(seats, round)}
        prompt={promptInSight(room)}
        {...useCentre(room, round, now)}
      />
      {round ? (
        <RoundControls round={round} />
      ) : stageOffers(room, 'round') ? (
        <RoundStart key={stage?.id} />
      ) : (
        <StageControls />
      )}
      {stage && (
        <Suspense>
          <WhoAsksToSpeak stage={stage} />
        </Suspense>
      )}
      <SeatLegend round={round !== null} signing={stageOffers(room, 'sign-in')} />
    </section>
  );
}

function useCentre(room: RoomState, round: Round | null, now: number) {
  const { t } = useTranslation('live-room');
  if (round?.holder) return { time: countdown(softTimeLeft(round, now)), timeLabel: t('round.remindsOnly') };
  const left = timeLeft(room, now);
  if (left === null) return { time: '', timeLabel: t('stage.none') };
  if (room.current?.endsAt === null) return { time: countdown(left), timeLabel: t('stage.isPaused') };
  return { time: countdown(left), timeLabel: t(left >= 0 ? 'stage.leftLabel' : 'stage.timeIsUp') };
}

function useSeats(view: RoomView, round: Round | null): Seat[] {
  const { t } = useTranslation('live-room');
  const { room, online } = view;
  const seated = round
    ? round.order.map((id) => memberOf(room, id)).filter((member): member is Member => member !== undefined)
    : room.members;
  const labels = seatLabels(seated);
  return seated.map((member) => {
    const signed = room.attendance.some((line) => line.memberId === member.id);
    const state = round ? saidState(round, member.id) : signed ? 'present' : 'unsigned';
    return {
      id: member.id,
      label: labels.get(member.id) ?? member.displayName,
      title: phrases([member.displayName, member.organization.name]),
      state,
      suffix: state === 'speaking' ? t('seat.speaking') : state === 'later' ? t('seat.later') : undefined,
      away: !online.has(member.id),
    };
  });
}

function useSummary(seats: Seat[], round: Round | null): string {
  const words = useTranslation('live');
  const names = (state: Seat['state']) =>
    listed(seats.filter((seat) => seat.state === state).map((seat) => seat.label));
  if (!round) return words.t('table.present', { count: seats.length, names: names('present') });
  return words.t('table.round', {
    count: seats.length,
    speaking: names('speaking') || words.t('table.nobody'),
    waiting: names('waiting') || words.t('table.nobody'),
    later: names('later') || words.t('table.nobody'),
  });
}
