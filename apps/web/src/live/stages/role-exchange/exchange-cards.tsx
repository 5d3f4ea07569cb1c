import { useTranslation } from 'react-i18next';
import type { ExchangeCard } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { nameOf } from '../../room/room-view';
import parts from '../../room/room.module.css';
import { nameWithOrganization } from '../groups/group-names';

export const exchangeLines = ['strength', 'puzzle', 'resource', 'hope'] as const;

/** The four lines of a card, those that say something. */
export function ExchangeLines({ card }: { card: ExchangeCard }) {
  const { t } = useTranslation('meeting-room');
  return (
    <dl className={parts.pairs}>
      {exchangeLines
        .filter((line) => card[line].trim() !== '')
        .map((line) => (
          <div key={line}>
            <dt>{t(`exchange.${line}`)}</dt>
            <dd>{card[line]}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Cards everybody may read: each was confirmed by whom it speaks for. */
export function ShownCards({ stageId }: { stageId: string }) {
  const { t } = useTranslation('meeting-room');
  const { room } = useRoom().view;
  const cards = room.meeting.exchange.filter((card) => card.stageId === stageId);
  if (cards.length === 0) return null;
  return (
    <section className={parts.section}>
      <h2>{t('exchange.shown')}</h2>
      {cards.map((card) => (
        <article key={card.aboutId} className={parts.group}>
          <h3>{nameWithOrganization(room, card.aboutId)}</h3>
          <ExchangeLines card={card} />
          <span className={parts.quiet}>{t('exchange.introduces', { name: nameOf(room, card.by) })}</span>
        </article>
      ))}
    </section>
  );
}
