import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewCardKinds, runningTable } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import type { StageProps } from '../stage-props';
import { CardLines } from './card-lines';
import { ReviewCardForm } from './review-card-form';

/** Progress, difficulty and experience cards: beforehand or in the room, on everybody's screen here and nowhere else. */
export default function ReviewCardsPart({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const [writing, setWriting] = useState<string | null>(null);
  const { cards } = view.room.review;
  const isTalkedAbout = Boolean(runningTable(view.room.review, stage.id));
  const head = (
    <div className={parts.headRow}>
      <h2>{t('cards.title')}</h2>
      <span>{t('cards.count', { count: cards.length })}</span>
    </div>
  );
  const body = (
    <>
      <p className={parts.quiet}>{t('cards.whoSees')}</p>
      {reviewCardKinds.map((kind) =>
        cards
          .filter((card) => card.kind === kind)
          .map((card) =>
            writing === card.id ? (
              <ReviewCardForm key={card.id} card={card} done={() => setWriting(null)} />
            ) : (
              <article key={card.id} className={parts.group}>
                <CardLines card={card} />
                <div>
                  {card.author === view.me.memberId && (
                    <button type="button" className="btn q" onClick={() => setWriting(card.id)}>
                      {t('cards.change')}
                    </button>
                  )}
                  {(card.author === view.me.memberId || view.isFacilitator) && (
                    <button
                      type="button"
                      className="btn q"
                      onClick={() => void actions.send('review-card.remove', { id: card.id })}
                    >
                      {t('cards.remove')}
                    </button>
                  )}
                </div>
              </article>
            ),
          ),
      )}
      {writing === 'new' ? (
        <ReviewCardForm
          kinds={stage.kind === 'difficulty-table' ? ['difficulty', 'experience'] : reviewCardKinds}
          done={() => setWriting(null)}
        />
      ) : (
        <button type="button" className="btn wide" style={{ marginTop: 12 }} onClick={() => setWriting('new')}>
          {t('cards.add')}
        </button>
      )}
    </>
  );
  // While one difficulty is on the table, the others wait folded under it.
  if (isTalkedAbout && writing === null)
    return (
      <details className={parts.section}>
        <summary className={parts.summary}>{head}</summary>
        {body}
      </details>
    );
  return (
    <section className={parts.section}>
      {head}
      {body}
    </section>
  );
}
