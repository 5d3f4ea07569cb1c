import { useTranslation } from 'react-i18next';
import { runningGroups } from '@app/live-protocol';
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
      {step.name !== 'all' && (
        <div className="row g3 wrap" style={{ margin: '12px 0' }}>
          <button type="button" className="btn p" onClick={() => void actions.send('stage.next-step', {}, guard)}>
            {t('step.next')}
          </button>
          <span className="sm mut">{t('step.byItself')}</span>
        </div>
      )}
      <StageControls />
      {run && <RunningGroups run={run} />}
      {step.name === 'all' && <GroupResults stageId={stage.id} />}
    </section>
  );
}
