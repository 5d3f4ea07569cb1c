import { useTranslation } from 'react-i18next';
import { organizationsNotHeard, speakingOrder } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { runningRound } from '../../room/room-view';
import { seatLabels } from '../../room/short-names';
import parts from '../../room/room.module.css';
import { phrases } from '../../../texts/joining';

/** Asking to speak beside the talking piece. Everybody sees who is next and why, nobody how often anybody spoke. */
export default function QueuePart() {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const { room, me } = view;
  const { queue } = room;
  const order = speakingOrder(room);
  const isWaiting = order.some(({ memberId }) => memberId === me.memberId);
  const labels = seatLabels(room.members);
  const notHeard = runningRound(room) ? 0 : organizationsNotHeard(room).length;
  if (!room.current) return null;
  return (
    <section className={parts.section}>
      {/* Seen at the top of the phone; heard here. */}
      <div className="unseen" aria-live="polite">
        {queue.speaker && (
          <p>
            {queue.speaker === me.memberId
              ? t('queue.you')
              : t('queue.speaks', { name: labels.get(queue.speaker) ?? '' })}
          </p>
        )}
      </div>
      {queue.speaker === me.memberId && (
        <button
          type="button"
          className="btn p big wide"
          style={{ margin: '10px 0 20px' }}
          onClick={() => void actions.send('queue.finish', { memberId: me.memberId })}
        >
          {t('queue.finish')}
        </button>
      )}
      {order.length > 0 && (
        <>
          <h2>{t('queue.title')}</h2>
          <ol className={parts.rows}>
            {order.map(({ memberId, reason }) => (
              <li key={memberId}>
                <span>{phrases([labels.get(memberId) ?? '', t(`queue.reason.${reason}`)])}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {notHeard > 0 && <p className={parts.quiet}>{t('queue.notHeard', { count: notHeard })}</p>}
      {queue.speaker !== me.memberId && (
        <button
          type="button"
          className="btn wide"
          style={{ marginTop: order.length + notHeard > 0 ? 10 : 0 }}
          onClick={() => void actions.send(isWaiting ? 'queue.withdraw' : 'queue.ask', {})}
        >
          {t(isWaiting ? 'queue.withdraw' : 'queue.ask')}
        </button>
      )}
    </section>
  );
}
