import { useTranslation } from 'react-i18next';
import { organizationsNotHeard, speakingOrder } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { nameOf, runningRound } from '../../room/room-view';
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
  const notHeard = runningRound(room) ? 0 : organizationsNotHeard(room).length;
  if (!room.current) return null;
  return (
    <section className={parts.section}>
      <div aria-live="polite">
        {queue.speaker && (
          <p>
            {queue.speaker === me.memberId ? t('queue.you') : t('queue.speaks', { name: nameOf(room, queue.speaker) })}
          </p>
        )}
      </div>
      {queue.speaker === me.memberId && (
        <button
          type="button"
          className="btn p wide"
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
                <span>{phrases([nameOf(room, memberId), t(`queue.reason.${reason}`)])}</span>
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
          onClick={() => void actions.send(isWaiting ? 'queue.withdraw' : 'queue.ask', {})}
        >
          {t(isWaiting ? 'queue.withdraw' : 'queue.ask')}
        </button>
      )}
    </section>
  );
}
