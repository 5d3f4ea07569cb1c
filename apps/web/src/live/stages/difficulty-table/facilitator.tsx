import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostTables, type ReviewCard, runningTable } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { CardLines } from '../review-cards/card-lines';
import type { StageProps } from '../stage-props';
import DifficultyTablePart from './participant';

/** Which two or three are talked about is chosen by speaking with one another; cards stand in the order they came. */
export default function DifficultyTableLead({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const { review } = view.room;
  const held = review.tables.filter((table) => table.stageId === stage.id);
  const open = review.cards.filter(
    (card) => card.kind === 'difficulty' && !held.some((table) => table.cardId === card.id),
  );
  const mayBegin = !runningTable(review, stage.id) && held.length < mostTables;
  return (
    <div className="text">
      <DifficultyTablePart stage={stage} />
      {mayBegin && (
        <section className={parts.section}>
          <h2>{t('table.choose')}</h2>
          <p className={parts.quiet}>{t(open.length === 0 ? 'table.noCards' : 'table.chooseHow')}</p>
          {open.map((card) => (
            <BeginWith key={card.id} card={card} />
          ))}
        </section>
      )}
    </div>
  );
}

function BeginWith({ card }: { card: ReviewCard }) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const [speakerId, setSpeaker] = useState(card.author ?? view.me.memberId);
  return (
    <article className={parts.group}>
      <CardLines card={card} />
      {card.author === null && (
        <label className={parts.field}>
          <span className={parts.fieldLabel}>{t('table.whoReads')}</span>
          <select className={parts.line} value={speakerId} onChange={(event) => setSpeaker(event.target.value)}>
            {view.room.members.map((member) => (
              <option key={member.id} value={member.id}>
                {member.displayName}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="btn"
        style={{ marginTop: 8 }}
        onClick={() => void actions.send('difficulty.begin', { cardId: card.id, speakerId })}
      >
        {t('table.begin')}
      </button>
    </article>
  );
}
