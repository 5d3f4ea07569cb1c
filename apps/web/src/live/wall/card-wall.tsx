import { useTranslation } from 'react-i18next';
import type { Stage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { wallOf } from '../room/room-view';
import { CardLine } from './card-line';
import { DotButtons, DotCount, DotsLeft } from './dots';
import { wallGroups } from './wall-groups';
import styles from './wall.module.css';

/** The wall as everyone sees it: groups, cards, dots. */
export function CardWall({ stage }: { stage: Stage }) {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const board = wallOf(room, stage.id);
  const groups = wallGroups(stage, board, t('wall.unsorted'));
  if (board.cards.length === 0) return <p className="mut">{t('wall.empty')}</p>;
  return (
    <>
      <DotsLeft stage={stage} board={board} />
      {groups.map((group) => (
        <section
          key={group.key}
          className={`${styles.group} ${group.key === 'rest' && group.title ? styles.unsorted : ''}`}
        >
          {group.title && (
            <div className={styles.groupHead}>
              <h3>{group.title}</h3>
              <span className="sm mut">{t('wall.cards', { count: group.cards.length })}</span>
            </div>
          )}
          {group.clusterId && (
            <div className={styles.voteRow}>
              <DotCount board={board} target={group.clusterId} />
              <DotButtons stage={stage} board={board} target={group.clusterId} what={group.title ?? ''} />
            </div>
          )}
          <ul>
            {group.cards.map((card) => (
              <CardLine key={card.id} stage={stage} board={board} card={card} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
