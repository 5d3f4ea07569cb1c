import { useTranslation } from 'react-i18next';
import { runningGroups } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { GroupBoard } from '../groups/group-board';
import { GroupResults } from '../groups/group-results';
import { OwnGroup } from '../groups/own-group';
import type { StageProps } from '../stage-props';
import parts from '../../room/room.module.css';

export default function BreakOutPart({ stage }: StageProps) {
  const { t } = useTranslation('live-stages');
  const { view } = useRoom();
  const state = view.live.group;
  const isOver = view.room.groupsHeld.some(({ stageId }) => stageId === stage.id);
  if (!runningGroups(view.room))
    return isOver ? <GroupResults stageId={stage.id} /> : <p className={parts.section}>{t('group.soon')}</p>;
  return <OwnGroup>{(group) => state && <GroupBoard group={group} state={state} />}</OwnGroup>;
}
