import { useTranslation } from 'react-i18next';
import { type DifficultyTable, memberOf, nextStep, tableSteps, type TableStep } from '@app/live-protocol';
import { countdown } from '../../room/countdown';
import { useRoom, useRoomNow } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { seatLabels } from '../../room/short-names';
import { OneLineAtTheTable } from './one-line';
import { SpeakerChooses } from './speaker-chooses';
import styles from './difficulty-table.module.css';

/** The step that runs, what was said in it, and the one thing this person can do in it. */
export function RunningTable({ table }: { table: DifficultyTable }) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const now = useRoomNow();
  if (table.step === 'done') return null;
  const step: TableStep = table.step;
  const { room, me, isFacilitator } = view;
  const isSpeaker = table.speakerId === me.memberId;
  const leads = isSpeaker || isFacilitator;
  const card = room.review.cards.find(({ id }) => id === table.cardId);
  const speaker = memberOf(room, table.speakerId)?.displayName ?? '';
  const labels = seatLabels(room.members);
  const left = table.stepEndsAt - now;
  const maySay = step === 'telling' || step === 'choosing' ? leads : true;
  const next = nextStep(step);
  return (
    <>
      <article className={parts.group}>
        <p>{card?.lines[0]}</p>
        {card?.lines[1] && <p className={parts.quiet}>{t('table.tried', { text: card.lines[1] })}</p>}
        {card?.lines[2] && <p className={parts.quiet}>{t('table.wanted', { text: card.lines[2] })}</p>}
        <span className={parts.quiet}>{t(card?.author ? 'table.speaker' : 'table.readBy', { name: speaker })}</span>
      </article>
      <ol className={styles.steps} aria-label={t('table.order')}>
        {tableSteps.map((each) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {t(`table.step.${each}`)}
            {each === step && (
              <span role="timer" aria-live="off">
                {left >= 0 ? countdown(left) : t('table.softOver')}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className={styles.now}>
        {t(isSpeaker ? `table.forSpeaker.${step}` : `table.forOthers.${step}`)}
      </p>
      {tableSteps
        .slice(0, tableSteps.indexOf(step) + 1)
        .map((each) => ({ each, lines: table.lines.filter((line) => line.step === each) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ each, lines }) => (
          <div key={each} className={parts.group}>
            <h3>{t(`table.step.${each}`)}</h3>
            {lines.map((line) => (
              <p key={line.id}>
                {line.text} <span className={styles.by}>{labels.get(line.by)}</span>
              </p>
            ))}
          </div>
        ))}
      {maySay && step !== 'choosing' && <OneLineAtTheTable key={step} table={table} step={step} />}
      {step === 'choosing' && leads && <SpeakerChooses table={table} />}
      {leads && (
        <button
          type="button"
          className="btn p wide"
          style={{ marginTop: 12 }}
          onClick={() => void actions.send('difficulty.move-on', { tableId: table.id, from: step })}
        >
          {next === 'done' ? t('table.finish') : t('table.moveOn', { step: t(`table.step.${next}`) })}
        </button>
      )}
      {isFacilitator && (
        <button
          type="button"
          className="btn q"
          onClick={() => void actions.send('difficulty.extend', { tableId: table.id, minutes: 2 })}
        >
          {t('table.twoMore')}
        </button>
      )}
    </>
  );
}
