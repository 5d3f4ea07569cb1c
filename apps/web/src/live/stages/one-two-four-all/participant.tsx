import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { GroupResults } from '../groups/group-results';
import { GroupSentence } from '../groups/group-sentence';
import { OwnGroup } from '../groups/own-group';
import type { StageProps } from '../stage-props';
import { OwnSheet } from '../writing/own-sheet';
import { StepLine } from './step-line';

export default function OneTwoFourAllPart({ stage }: StageProps) {
  const { view } = useRoom();
  const { step } = view.room;
  if (step?.stageId !== stage.id) return null;
  const state = view.live.group;
  return (
    <>
      <section className={parts.section}>
        <StepLine />
      </section>
      {step.name === 'alone' && <OwnSheet stage={stage} isCarried />}
      {step.name === 'all' && <GroupResults stageId={stage.id} />}
      {(step.name === 'pairs' || step.name === 'fours') && (
        <OwnGroup>{(group) => state && <GroupSentence key={group.n} n={group.n} state={state} />}</OwnGroup>
      )}
    </>
  );
}
