import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Stage } from '@app/live-protocol';
import { VoteSwitch } from '../facilitator/stage-controls';
import { useRoom } from '../room/room-context';
import { wallOf, wallStage } from '../room/room-view';
import parts from '../room/room.module.css';
import { DotButtons, DotCount, DotsLeft } from './dots';
import { type WallGroup, wallGroups } from './wall-groups';
import styles from './wall.module.css';

/** The wall laid out for sorting: tick cards, put them together, give the heap a name. */
export function WallSorting() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = wallStage(room);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (!stage) return <p className="mut">{t('wall.none')}</p>;
  const board = wallOf(room, stage.id);
  const onWall = new Set([...picked].filter((id) => board.cards.some((card) => card.id === id)));
  const pick = (id: string) => {
    const next = new Set(onWall);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <section style={{ ['--wall-group' as string]: 'var(--base)' }}>
      <div className={parts.headRow}>
        <h2 className="h2">{t('wall.of', { stage: stage.title })}</h2>
        {(stage.board?.votes ?? 0) > 0 && <VoteSwitch stageId={stage.id} />}
      </div>
      <DotsLeft stage={stage} board={board} />
      {board.cards.length === 0 ? (
        <p className="mut">{t('wall.empty')}</p>
      ) : (
        <SortingBar stage={stage} board={board} picked={onWall} done={() => setPicked(new Set())} />
      )}
      <div className={styles.sortGrid}>
        {wallGroups(stage, board, t('wall.unsorted')).map((group) => (
          <Heap key={group.key} stage={stage} board={board} group={group} picked={onWall} pick={pick} />
        ))}
      </div>
    </section>
  );
}

interface BarProps {
  stage: Stage;
  board: Board;
  picked: ReadonlySet<string>;
  done: () => void;
}

function SortingBar({ stage, board, picked, done }: BarProps) {
  const words = useTranslation('live');
  const { actions } = useRoom();
  const [title, setTitle] = useState('');
  const cards = board.cards.filter((card) => picked.has(card.id));
  const makeHeap = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || cards.length === 0) return;
    void actions.send('cluster.add', { stageId: stage.id, title: title.trim(), cardIds: cards.map(({ id }) => id) });
    setTitle('');
    done();
  };
  const moveTo = (clusterId: string | null) => {
    for (const { id, column } of cards) void actions.send('card.move', { stageId: stage.id, id, column, clusterId });
    done();
  };
  return (
    <form className={styles.sorting} onSubmit={makeHeap}>
      <span className="sm mut">{words.t('sort.picked', { count: picked.size })}</span>
      <input
        aria-label={words.t('sort.title')}
        placeholder={words.t('sort.title')}
        value={title}
        maxLength={60}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" className="btn p" disabled={picked.size === 0 || title.trim() === ''}>
        {words.t('sort.together')}
      </button>
      {board.clusters.length > 0 && (
        <select
          aria-label={words.t('sort.into')}
          value=""
          disabled={picked.size === 0}
          onChange={(event) => moveTo(event.target.value === 'none' ? null : event.target.value)}
        >
          <option value="">{words.t('sort.into')}</option>
          {board.clusters.map((cluster) => (
            <option key={cluster.id} value={cluster.id}>
              {cluster.title}
            </option>
          ))}
          <option value="none">{words.t('sort.takeOut')}</option>
        </select>
      )}
    </form>
  );
}

interface HeapProps {
  stage: Stage;
  board: Board;
  group: WallGroup;
  picked: ReadonlySet<string>;
  pick: (id: string) => void;
}

function Heap({ stage, board, group, picked, pick }: HeapProps) {
  const words = useTranslation('live');
  const { actions } = useRoom();
  const { clusterId } = group;
  return (
    <section className={`${styles.group} ${group.key === 'rest' && group.title ? styles.unsorted : ''}`}>
      {clusterId ? (
        <RenameHeap key={group.title} stageId={stage.id} clusterId={clusterId} title={group.title ?? ''} />
      ) : (
        group.title && <h3 className="h3">{group.title}</h3>
      )}
      {clusterId && (
        <div className={styles.voteRow}>
          <DotCount board={board} target={clusterId} />
          <DotButtons stage={stage} board={board} target={clusterId} what={group.title ?? ''} />
        </div>
      )}
      <ul>
        {group.cards.map((card) => (
          <li key={card.id} className={styles.card}>
            <label className={styles.pick}>
              <input type="checkbox" checked={picked.has(card.id)} onChange={() => pick(card.id)} />
              <span className={parts.cardText}>{card.text}</span>
            </label>
            {clusterId === null && (
              <div className={styles.voteRow}>
                <DotCount board={board} target={card.id} />
                <DotButtons stage={stage} board={board} target={card.id} what={card.text} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {clusterId && (
        <button
          type="button"
          className="btn q"
          onClick={() => void actions.send('cluster.remove', { stageId: stage.id, id: clusterId })}
        >
          {words.t('sort.dissolve')}
        </button>
      )}
    </section>
  );
}

function RenameHeap({ stageId, clusterId, title }: { stageId: string; clusterId: string; title: string }) {
  const words = useTranslation('live');
  const { actions } = useRoom();
  const [text, setText] = useState(title);
  const rename = () => {
    if (text.trim() !== '' && text.trim() !== title)
      void actions.send('cluster.rename', { stageId, id: clusterId, title: text.trim() });
  };
  return (
    <input
      className={styles.rename}
      aria-label={words.t('sort.title')}
      value={text}
      maxLength={60}
      onChange={(event) => setText(event.target.value)}
      onBlur={rename}
    />
  );
}
