import { useTranslation } from 'react-i18next';
import { listed } from '../../../texts/joining';
import parts from '../../room/room.module.css';
import type { StageProps } from '../stage-props';
import { MyNotes } from './my-notes';
import { Revealed } from './revealed';
import styles from './safe-round.module.css';
import { useSafeRound } from './use-safe-round';
import { WriteNote } from './write-note';

/** A round in which nobody can be named for what they wrote (live sessions 4.1), on the phone. */
export default function SafeRoundPart({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { keeper, safe, mine, isFull, isKept, takesPart, isRunning } = useSafeRound(stage);
  if (!takesPart)
    return (
      <section className={`${parts.section} ${styles.cool}`}>
        <h2>{t('safe.title')}</h2>
        <p>{t('safe.notForYou')}</p>
      </section>
    );
  const isOpen = safe.status === 'open' && isRunning;
  return (
    <section className={parts.section}>
      <h2>{t('safe.title')}</h2>
      {safe.status === 'not-opened' && <p className={styles.cool}>{t('safe.notYet')}</p>}
      {safe.status === 'returned' && <p className={styles.cool}>{t('safe.returned')}</p>}
      {!isKept && <p role="alert">{t('safe.notKept')}</p>}
      {isOpen && <WriteNote stage={stage} keeper={keeper} mine={mine} isFull={isFull} />}
      <MyNotes keeper={keeper} mine={mine} mayChange={isOpen} />
      {safe.status === 'revealed' && <Revealed stage={stage} keeper={keeper} />}
      <p className={parts.quiet} style={{ marginTop: 12 }}>
        {safe.mode === 'sealed' ? t('safe.sealedSentence', { holders: listed(safe.holders) }) : t('safe.sentence')}
      </p>
    </section>
  );
}
