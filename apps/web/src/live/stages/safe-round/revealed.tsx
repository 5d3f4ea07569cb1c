import { useTranslation } from 'react-i18next';
import type { Stage } from '@app/live-protocol';
import parts from '../../room/room.module.css';
import type { SafeKeeper } from './safe-keeper';
import { useRevealed } from './use-safe-round';
import styles from './safe-round.module.css';

/** All notes of the round at once, in an order that says nothing. */
export function Revealed({ stage, keeper }: { stage: Stage; keeper: SafeKeeper }) {
  const { t } = useTranslation('review-room');
  const notes = useRevealed(keeper, stage);
  if (notes === null) return <p className="mut">{t('safe.reading')}</p>;
  return (
    <section className={parts.section}>
      <h3>{t('safe.all', { count: notes.length })}</h3>
      <p className={parts.quiet}>{t('safe.allStay')}</p>
      {notes.map(({ text, code }, at) => (
        <blockquote key={`${at}:${text}`} className={styles.note}>
          <p>{text}</p>
          {code && <p className={parts.quiet}>{t('safe.noteCode', { code })}</p>}
        </blockquote>
      ))}
    </section>
  );
}
