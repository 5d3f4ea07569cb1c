import { useTranslation } from 'react-i18next';
import { currentStage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { stageOffers, wallOf } from '../room/room-view';
import { useFacilitatorActs } from './use-facilitator-acts';
import styles from './facilitator.module.css';

/** What the facilitator can call for in a stage without a round: sign in, hold the clock, open or close the dots. */
export function StageControls() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const acts = useFacilitatorActs();
  const stage = currentStage(view.room);
  if (!stage) return null;
  const hasSigned = view.room.attendance.some((line) => line.memberId === view.me.memberId);
  const isPaused = view.room.current?.endsAt === null;
  return (
    <div className={styles.controls}>
      {stageOffers(view.room, 'sign-in') && !hasSigned && (
        <button type="button" className="btn p" onClick={() => void actions.send('attendance.sign', {})}>
          {t('signIn.sign')}
        </button>
      )}
      {stageOffers(view.room, 'board') && (stage.board?.votes ?? 0) > 0 && <VoteSwitch stageId={stage.id} />}
      <button type="button" className="btn" onClick={isPaused ? acts.resume : acts.pause}>
        {t(isPaused ? 'agenda.resume' : 'agenda.pause')}
      </button>
    </div>
  );
}

export function VoteSwitch({ stageId }: { stageId: string }) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const board = wallOf(view.room, stageId);
  if (board.cards.length === 0) return null;
  const isOpen = board.voting === 'open';
  return (
    <button
      type="button"
      className="btn"
      onClick={() => void actions.send(isOpen ? 'vote.close' : 'vote.open', { stageId })}
    >
      {t(isOpen ? 'vote.close' : board.voting === 'closed' ? 'vote.openAgain' : 'vote.open')}
    </button>
  );
}
