import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, timeOfDay } from '../../components';
import type { PlannedStage } from '../live-api';
import { newStage } from './stage-defaults';
import { StageRow } from './stage-row';
import styles from './preparing.module.css';

interface Props {
  agenda: PlannedStage[];
  /** When the first stage begins, epoch milliseconds; null where only lengths matter. */
  start: number | null;
  /** False in a stage review, where nothing is counted for or against anybody. */
  mayVote: boolean;
  save: (agenda: PlannedStage[]) => void;
  busy: boolean;
  problem: Error | null;
  /** Beside the save button. */
  children?: ReactNode;
}

/** The stages of an agenda with minutes and questions; moved by buttons, by keyboard or by dragging. */
export function AgendaForm({ agenda: saved, start, mayVote, save, busy, problem, children }: Props) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const more = useTranslation('live-agenda');
  const [agenda, setAgenda] = useState(saved);
  const [dragged, setDragged] = useState<number | null>(null);
  const isChanged = JSON.stringify(agenda) !== JSON.stringify(saved);
  const isComplete = agenda.every((stage) => stage.title.trim() !== '' && stage.minutes >= 1);
  const put = (index: number, part: Partial<PlannedStage>) =>
    setAgenda(agenda.map((stage, at) => (at === index ? { ...stage, ...part } : stage)));
  const move = (index: number, to: number) => {
    const next = agenda.slice();
    const [stage] = next.splice(index, 1);
    if (stage) next.splice(to, 0, stage);
    setAgenda(next);
  };
  const whole = agenda.reduce((sum, stage) => sum + stage.minutes, 0);
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) move(dragged, to);
    setDragged(null);
  };
  return (
    <section style={{ marginTop: 24 }}>
      <div className="row sp wrap g3">
        <h2 className="h2">{t('tab.agenda')}</h2>
        <span className="sm mut">
          {start === null
            ? more.t('editor.whole', { count: whole })
            : words.t('prepare.wholeTime', { minutes: whole, end: timeOfDay(new Date(start + whole * 60_000)) })}
        </span>
      </div>
      <ol className={styles.agenda}>
        {agenda.map((stage, index) => (
          <li
            key={stage.id}
            draggable={dragged === index}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, index)}
            onDragEnd={() => setDragged(null)}
          >
            <StageRow
              stage={stage}
              mayVote={mayVote}
              startsAt={
                start === null
                  ? null
                  : start + agenda.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0) * 60_000
              }
              put={(part) => put(index, part)}
              grab={() => setDragged(index)}
              up={index > 0 ? () => move(index, index - 1) : null}
              down={index < agenda.length - 1 ? () => move(index, index + 1) : null}
              remove={agenda.length > 1 ? () => setAgenda(agenda.filter((_, at) => at !== index)) : null}
            />
          </li>
        ))}
      </ol>
      {agenda.length < 30 && (
        <button
          type="button"
          className="btn"
          style={{ marginTop: 12 }}
          onClick={() => setAgenda([...agenda, newStage(more.t('editor.newTitle'))])}
        >
          {more.t('editor.add')}
        </button>
      )}
      {problem && <ErrorState inline error={problem} hasTyped />}
      <div className="row g3 wrap" style={{ marginTop: 16 }}>
        {isChanged && (
          <>
            <button type="button" className="btn p" disabled={!isComplete || busy} onClick={() => save(agenda)}>
              {words.t('prepare.saveAgenda')}
            </button>
            <button type="button" className="btn" onClick={() => setAgenda(saved)}>
              {words.t('prepare.undo')}
            </button>
            <span className="sm mut" role="status">
              {words.t('prepare.notSaved')}
            </span>
          </>
        )}
        {!isChanged && children}
      </div>
    </section>
  );
}
