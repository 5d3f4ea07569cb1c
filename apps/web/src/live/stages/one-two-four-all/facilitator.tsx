import { useTranslation } from 'react-i18next';
import { runningGroups } from '@app/live-protocol';
import styles from '../../facilitator/facilitator.module.css';
import { StageControls } from '../../facilitator/stage-controls';
import { useRoom } from '../../room/room-context';
import { GroupResults } from '../groups/group-results';
import { RunningGroups } from '../groups/running-groups';
import type { StageProps } from '../stage-props';
import { StepLine } from './step-line';

export default function OneTwoFourAllFacilitator({ stage }: StageProps) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const { step, current } = view.room;
  const run = runningGroups(view.room);
  if (step?.stageId !== stage.id) return null;
  const guard = current ? { ifStage: current.stageId, ifVersion: current.version } : {};
  return (
    <section>
      <StepLine />
      <div className={styles.acts}>
        {step.name !== 'all' && (
          <button type="button" className="btn p" onClick={() => void actions.send('stage.next-step', {}, guard)}>
            {t('step.next')}
          </button>
        )}
        <StageControls />
      </div>
      {step.name !== 'all' && <p className="sm mut">{t('step.byItself')}</p>}
      {run && <RunningGroups run={run} />}
      {step.name === 'all' && <GroupResults stageId={stage.id} />}
    </section>
  );
}
