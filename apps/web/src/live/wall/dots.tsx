import { useTranslation } from 'react-i18next';
import { type Board, dotsLeft, dotsOn, type Stage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import styles from './wall.module.css';

/** How many dots a card or cluster got, as dots and as a word. */
export function DotCount({ board, target }: { board: Board; target: string }) {
  const { t } = useTranslation('live-room');
  const { me } = useRoom().view;
  const count = dotsOn(board, target);
  const mine = board.dots.filter((dot) => dot.target === target && dot.memberId === me.memberId).length;
  if (board.voting === null) return null;
  return (
    <span className={styles.dots}>
      <span aria-hidden="true">{'●'.repeat(Math.min(count, 8))}</span>{' '}
      {mine > 0 ? t('vote.dotsAndMine', { count, mine }) : t('vote.dots', { count })}
    </span>
  );
}

/** Place one dot here, or take one's own back. */
export function DotButtons({
  stage,
  board,
  target,
  what,
}: {
  stage: Stage;
  board: Board;
  target: string;
  what: string;
}) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  if (board.voting !== 'open') return null;
  const { memberId } = view.me;
  const waiting = view.live.outbox.waiting.filter(({ kind }) => kind === 'dot.place').length;
  const left = dotsLeft(view.room, stage.id, memberId) - waiting;
  const mine = board.dots.filter((dot) => dot.target === target && dot.memberId === memberId).length;
  const data = { stageId: stage.id, target };
  return (
    <span className={styles.voting}>
      {mine > 0 && (
        <button
          type="button"
          className="btn"
          aria-label={t('vote.takeBackFrom', { what })}
          onClick={() => void actions.send('dot.take-back', data)}
        >
          {t('vote.takeBack')}
        </button>
      )}
      <button
        type="button"
        className="btn"
        disabled={left <= 0}
        aria-label={t('vote.placeOn', { what })}
        onClick={() => void actions.send('dot.place', data)}
      >
        {t('vote.place')}
      </button>
    </span>
  );
}

export function DotsLeft({ stage, board }: { stage: Stage; board: Board }) {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  if (board.voting === null) return null;
  if (board.voting === 'closed') return <p className="sm mut">{t('vote.closed')}</p>;
  const left = dotsLeft(view.room, stage.id, view.me.memberId);
  return (
    <p className={styles.left} role="status">
      <span aria-hidden="true" className={styles.leftDots}>
        {'●'.repeat(left)}
      </span>
      {t(left > 0 ? 'vote.left' : 'vote.allPlaced', { count: left })}
    </p>
  );
}
