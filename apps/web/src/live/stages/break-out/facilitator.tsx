import { useTranslation } from 'react-i18next';
import { groupableMembers, ruleOf, runningGroups } from '@app/live-protocol';
import styles from '../../facilitator/facilitator.module.css';
import { StageControls } from '../../facilitator/stage-controls';
import { useRoom } from '../../room/room-context';
import { GroupResults } from '../groups/group-results';
import { Proposal } from '../groups/grouping-proposal';
import { RunningGroups } from '../groups/running-groups';
import type { StageProps } from '../stage-props';

/** A break-out from proposal to results, all in one place. */
export default function BreakOutFacilitator({ stage }: StageProps) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const run = runningGroups(view.room);
  const { staff } = view.live;
  const proposal = staff?.proposal?.stageId === stage.id ? staff.proposal : null;
  const people = groupableMembers(view.room).length;
  if (run)
    return (
      <section>
        <div className={styles.acts}>
          <button type="button" className="btn p" onClick={() => void actions.send('groups.end', {})}>
            {t('run.end')}
          </button>
          <StageControls />
        </div>
        <p className="sm mut">{t('group.comesHome')}</p>
        <RunningGroups run={run} />
      </section>
    );
  if (proposal && staff) return <Proposal proposal={proposal} staff={staff} />;
  return (
    <section>
      <p className="mut">{t('propose.people', { count: people, size: ruleOf(stage).size })}</p>
      <div className={styles.acts}>
        <button
          type="button"
          className="btn p"
          disabled={people < 2}
          onClick={() => void actions.send('grouping.propose', { stageId: stage.id, size: null })}
        >
          {t('propose.draw')}
        </button>
        <StageControls />
      </div>
      <GroupResults stageId={stage.id} />
    </section>
  );
}
