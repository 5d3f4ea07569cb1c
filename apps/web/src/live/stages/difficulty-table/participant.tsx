import { useTranslation } from 'react-i18next';
import { runningTable } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import type { StageProps } from '../stage-props';
import { RunningTable } from './running-table';
import { HeldTable } from './held-table';

/** Round tables on difficulties (domain T6): everybody is a peer here, whoever pays as well. */
export default function DifficultyTablePart({ stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const { review } = view.room;
  const running = runningTable(review, stage.id);
  const held = review.tables.filter((table) => table.stageId === stage.id && table.step === 'done');
  return (
    <section className={parts.section}>
      <h2>{t('table.title')}</h2>
      {running ? <RunningTable table={running} /> : <p className={parts.quiet}>{t('table.none')}</p>}
      {held.map((table) => (
        <HeldTable key={table.id} table={table} />
      ))}
    </section>
  );
}
