import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage } from '@app/live-protocol';
import { dotsOn } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { wallOf, wallStage } from '../room/room-view';
import { wallGroups } from '../wall/wall-groups';
import { phrases } from '../../texts/joining';
import styles from './facilitator.module.css';

/** The wall in small, and a question to ask. */
export function CardAside({ expand }: { expand: () => void }) {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = wallStage(room);
  const board = stage ? wallOf(room, stage.id) : null;
  const groups =
    stage && board ? wallGroups(stage, board, t('wall.unsorted')).filter((group) => group.cards.length > 0) : [];
  return (
    <aside className={styles.aside} aria-label={t('tab.wall')}>
      <div className={styles.headRow}>
        <h2>{t('tab.wall')}</h2>
        {groups.length > 0 && (
          <button type="button" className="plain sm" onClick={expand}>
            {t('wall.expand')}
          </button>
        )}
      </div>
      {groups.length === 0 && <p className={styles.note}>{t('wall.empty')}</p>}
      <div className={styles.smallWall}>
        {groups.map((group) => (
          <section key={group.key} className={`${styles.cluster} ${group.clusterId ? '' : styles.loose}`}>
            <div className={styles.headRow}>
              <b>{group.title ?? stage?.title}</b>
              <span className={styles.note}>
                {phrases([
                  t('wall.cards', { count: group.cards.length }),
                  ...(board && board.voting !== null && group.clusterId
                    ? [t('vote.dots', { count: dotsOn(board, group.clusterId) })]
                    : []),
                ])}
              </span>
            </div>
            {group.cards.map((card) => (
              <p key={card.id}>{card.text}</p>
            ))}
          </section>
        ))}
      </div>
      <Hint />
    </aside>
  );
}

function Hint() {
  const words = useTranslation('live');
  const { view, actions } = useRoom();
  const stage = currentStage(view.room);
  const [turn, setTurn] = useState(0);
  const hints = stage?.hints ?? [];
  const hint = hints[turn % Math.max(hints.length, 1)];
  const shown = view.room.shownPrompt;
  if (!hint) return null;
  return (
    <div className={styles.prompt}>
      <div>
        <b>{words.t('hint.title')}</b>
        <p>{shown ?? hint}</p>
        <div className="row g2 wrap">
          <button
            type="button"
            className="btn q"
            onClick={() => void actions.send('prompt.show', { text: shown === null ? hint : null })}
          >
            {words.t(shown === null ? 'hint.show' : 'hint.takeBack')}
          </button>
          {hints.length > 1 && shown === null && (
            <button type="button" className="btn q" onClick={() => setTurn(turn + 1)}>
              {words.t('hint.another')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
