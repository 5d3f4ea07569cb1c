import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon, timeOfDay } from '../../components';
import type { LiveSession, PlannedStage } from '../live-api';
import { useChange } from './use-change';
import styles from './preparing.module.css';

/** The template's stages with their minutes and questions; height is minutes here too. */
export function AgendaEditor({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const [agenda, setAgenda] = useState<PlannedStage[]>(session.agenda);
  const change = useChange(session);
  const isChanged = JSON.stringify(agenda) !== JSON.stringify(session.agenda);
  const isComplete = agenda.every((stage) => stage.title.trim() !== '' && stage.minutes >= 1);
  const put = (index: number, part: Partial<PlannedStage>) =>
    setAgenda(agenda.map((stage, at) => (at === index ? { ...stage, ...part } : stage)));
  const move = (index: number, by: number) => {
    const next = agenda.slice();
    const [stage] = next.splice(index, 1);
    if (stage) next.splice(index + by, 0, stage);
    setAgenda(next);
  };
  const start = Date.parse(session.startsAt);
  const whole = agenda.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <section style={{ marginTop: 24 }}>
      <div className="row sp wrap g3">
        <h2 className="h2">{t('tab.agenda')}</h2>
        <span className="sm mut">
          {words.t('prepare.wholeTime', { minutes: whole, end: timeOfDay(new Date(start + whole * 60_000)) })}
        </span>
      </div>
      <ol className={styles.agenda}>
        {agenda.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            startsAt={start + agenda.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0) * 60_000}
            put={(part) => put(index, part)}
            up={index > 0 ? () => move(index, -1) : null}
            down={index < agenda.length - 1 ? () => move(index, 1) : null}
            remove={agenda.length > 1 ? () => setAgenda(agenda.filter((_, at) => at !== index)) : null}
          />
        ))}
      </ol>
      {change.problem && <ErrorState inline error={change.problem} hasTyped />}
      {isChanged && (
        <div className="row g3 wrap" style={{ marginTop: 16 }}>
          <button
            type="button"
            className="btn p"
            disabled={!isComplete || change.busy}
            onClick={() => void change.send({ agenda })}
          >
            {words.t('prepare.saveAgenda')}
          </button>
          <button type="button" className="btn" onClick={() => setAgenda(session.agenda)}>
            {words.t('prepare.undo')}
          </button>
          <span className="sm mut" role="status">
            {words.t('prepare.notSaved')}
          </span>
        </div>
      )}
    </section>
  );
}

interface RowProps {
  stage: PlannedStage;
  startsAt: number;
  put: (part: Partial<PlannedStage>) => void;
  up: (() => void) | null;
  down: (() => void) | null;
  remove: (() => void) | null;
}

function StageRow({ stage, startsAt, put, up, down, remove }: RowProps) {
  const words = useTranslation('live');
  const id = useId();
  const button = (act: (() => void) | null, icon: 'back' | 'no', label: string, turn = '') => (
    <button
      type="button"
      className={`${styles.icon} ${turn}`}
      disabled={!act}
      aria-label={label}
      onClick={() => act?.()}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <li>
      <time>{timeOfDay(new Date(startsAt))}</time>
      <div className={styles.block}>
        <div className={styles.row}>
          <label className="unseen" htmlFor={`${id}-title`}>
            {words.t('prepare.stageTitle')}
          </label>
          <input
            id={`${id}-title`}
            className={`inp ${styles.title}`}
            maxLength={60}
            value={stage.title}
            onChange={(event) => put({ title: event.target.value })}
          />
          <label className={styles.minutes}>
            <input
              className="inp"
              type="number"
              min={1}
              max={480}
              aria-label={words.t('prepare.minutesOf', { stage: stage.title })}
              value={stage.minutes || ''}
              onChange={(event) => put({ minutes: Math.min(Math.max(Math.floor(Number(event.target.value)), 0), 480) })}
            />
            {words.t('prepare.minutes')}
          </label>
          <span className={styles.moves}>
            {button(up, 'back', words.t('prepare.up', { stage: stage.title }), styles.turnUp)}
            {button(down, 'back', words.t('prepare.down', { stage: stage.title }), styles.turnDown)}
            {button(remove, 'no', words.t('prepare.remove', { stage: stage.title }))}
          </span>
        </div>
        <label className="unseen" htmlFor={`${id}-prompt`}>
          {words.t('prepare.prompt')}
        </label>
        <input
          id={`${id}-prompt`}
          className="inp"
          maxLength={300}
          placeholder={words.t('prepare.promptEmpty')}
          value={stage.prompt}
          onChange={(event) => put({ prompt: event.target.value })}
        />
      </div>
    </li>
  );
}
