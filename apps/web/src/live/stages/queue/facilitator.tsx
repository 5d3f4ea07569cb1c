import { useTranslation } from 'react-i18next';
import { speakingOrder } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { nameOf, runningRound } from '../../room/room-view';
import parts from '../../room/room.module.css';
import { nameWithOrganization } from '../groups/group-names';

/** Who asked to speak, those not heard first; the facilitator may call anybody of them once the piece rests. */
export default function QueueFacilitator() {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const { room } = view;
  const { speaker } = room.queue;
  const order = speakingOrder(room);
  const isHeld = (runningRound(room)?.holder ?? null) !== null;
  if (!room.current || (order.length === 0 && !speaker)) return null;
  return (
    <section className={parts.section} aria-live="polite">
      <div className={parts.headRow}>
        <h2>{t('queue.title')}</h2>
        <span>{t(isHeld ? 'queue.afterPiece' : 'queue.why')}</span>
      </div>
      {speaker && (
        <div className={parts.inline}>
          <span>{t('queue.speaks', { name: nameOf(room, speaker) })}</span>
          <button
            type="button"
            className="btn"
            onClick={() => void actions.send('queue.finish', { memberId: speaker })}
          >
            {t('queue.finished')}
          </button>
        </div>
      )}
      <ol className={parts.rows}>
        {order.map(({ memberId, reason }) => (
          <li key={memberId} className="sp">
            <span>
              {nameWithOrganization(room, memberId)}
              <br />
              <span className={parts.quiet}>{t(`queue.reason.${reason}`)}</span>
            </span>
            <button
              type="button"
              className="btn"
              disabled={isHeld}
              onClick={() => void actions.send('queue.call', { memberId })}
            >
              {t('queue.call')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
