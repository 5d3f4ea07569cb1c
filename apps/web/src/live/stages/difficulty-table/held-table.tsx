import { useTranslation } from 'react-i18next';
import type { DifficultyTable } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';

/** A difficulty that was talked about: what it was and what the speaker took along. */
export function HeldTable({ table }: { table: DifficultyTable }) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const card = view.room.review.cards.find(({ id }) => id === table.cardId);
  const chosen = table.lines.filter(({ id }) => table.choice?.lineIds.includes(id));
  return (
    <article className={parts.group}>
      <h3>{t('table.talkedAbout')}</h3>
      <p>{card?.lines[0]}</p>
      {table.choice && (
        <>
          <span className={parts.quiet}>{t('table.tookAlong')}</span>
          <ul>
            {chosen.map((line) => (
              <li key={line.id}>
                <p>{line.text}</p>
              </li>
            ))}
          </ul>
          {table.choice.words && <p>{table.choice.words}</p>}
        </>
      )}
    </article>
  );
}
