import { useTranslation } from 'react-i18next';
import { nextSpeaker, type Round } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { seatLabels } from '../room/short-names';
import { useFacilitatorActs } from './use-facilitator-acts';
import styles from './facilitator.module.css';

export function RoundControls({ round }: { round: Round }) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const { room } = useRoom().view;
  const acts = useFacilitatorActs();
  const labels = seatLabels(room.members);
  if (!round.holder)
    return (
      <div className={styles.controls}>
        <p className="b">{t('round.everyoneAsked')}</p>
        <button type="button" className="btn p" onClick={acts.endRound}>
          {t('round.end')}
        </button>
      </div>
    );
  const next = nextSpeaker(round);
  const holder = labels.get(round.holder) ?? '';
  return (
    <div className={styles.controls}>
      <button type="button" className="btn p" onClick={() => acts.passOn('spoken')}>
        {next ? t('round.passTo', { who: labels.get(next) }) : t('round.lastDone')}{' '}
        <kbd className={styles.key}>{words.t('keys.key.space')}</kbd>
      </button>
      <button type="button" className="btn" disabled={!next} onClick={() => acts.passOn('later')}>
        {t('round.comeBackTo', { who: holder })} <kbd className={styles.key}>B</kbd>
      </button>
      <button type="button" className="btn" onClick={acts.oneMinuteMore}>
        {t('round.oneMinuteMore')} <kbd className={styles.key}>+</kbd>
      </button>
      <details className={styles.more}>
        <summary className="btn">{t('round.more')}</summary>
        <div className={styles.moreList}>
          <button type="button" className="btn q" onClick={() => acts.passOn('passed')}>
            {t('round.holderPasses', { who: holder })}
          </button>
          <label>
            <span className="unseen">{t('round.giveTo')}</span>
            <select value="" onChange={(event) => event.target.value && acts.give(event.target.value)}>
              <option value="">{t('round.giveTo')}</option>
              {round.order
                .filter((id) => id !== round.holder)
                .map((id) => (
                  <option key={id} value={id}>
                    {labels.get(id)}
                  </option>
                ))}
            </select>
          </label>
          <button type="button" className="btn q" onClick={acts.endRound}>
            {t('round.end')}
          </button>
        </div>
      </details>
    </div>
  );
}
