import { useTranslation } from 'react-i18next';
import { memberOf, type ReviewCard } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';

/** One card as everybody in the room reads it. */
export function CardLines({ card }: { card: ReviewCard }) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const questions = t(`cards.lines.${card.kind}`, { returnObjects: true });
  const author = card.author && memberOf(view.room, card.author);
  return (
    <>
      <h3>{t(`cards.kind.${card.kind}`)}</h3>
      {card.lines.map((line, at) =>
        line.trim() === '' ? null : (
          <div key={`${at}:${line}`}>
            <span className={parts.quiet}>{questions[at]}</span>
            <p>{line}</p>
          </div>
        ),
      )}
      <span className={parts.quiet}>
        {author
          ? t('cards.by', { name: author.displayName, organization: author.organization.name })
          : t('cards.unsigned')}
      </span>
    </>
  );
}
