import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafeAnswer } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import type { StageProps } from '../stage-props';
import SafeRoundPart from './participant';
import styles from './safe-round.module.css';
import { useSafeRound } from './use-safe-round';

type Told = 'too_few' | 'failed';

/** Opening, revealing, giving back. A facilitator sees how much came, in fives, and never who. */
export default function SafeRoundLead({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const { safe, takesPart, isRunning } = useSafeRound(stage);
  const [told, tell] = useState<Told | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!takesPart) return <SafeRoundPart stage={stage} />;
  const ask = async (op: 'open' | 'reveal' | 'return') => {
    setBusy(true);
    tell(asTold(await view.live.askSafe({ op, prompt: stage.id })));
    setBusy(false);
  };
  return (
    <div className="text">
      <section className={styles.cool} aria-label={t('safe.lead')}>
        <p role="status">
          {safe.status === 'open'
            ? t(safe.atLeast < 5 ? 'safe.fewerThanFive' : 'safe.atLeast', { count: safe.atLeast })
            : t(`safe.status.${safe.status}`)}
        </p>
        <p className={parts.quiet}>{t('safe.whoIsIn')}</p>
        {told && <p role="alert">{t(`safe.told.${told}`)}</p>}
        <div className={parts.pair}>
          {(safe.status === 'not-opened' || safe.status === 'returned') && isRunning && (
            <button type="button" className="btn p" disabled={isBusy} onClick={() => void ask('open')}>
              {t('safe.open')}
            </button>
          )}
          {safe.status === 'open' && (
            <>
              <button type="button" className="btn p" disabled={isBusy} onClick={() => void ask('reveal')}>
                {t('safe.reveal')}
              </button>
              <button type="button" className="btn" disabled={isBusy} onClick={() => void ask('return')}>
                {t('safe.giveBack')}
              </button>
            </>
          )}
        </div>
      </section>
      <SafeRoundPart stage={stage} />
    </div>
  );
}

function asTold(answer: SafeAnswer): Told | null {
  if (answer.ok) return null;
  return answer.code === 'too_few' ? 'too_few' : 'failed';
}
