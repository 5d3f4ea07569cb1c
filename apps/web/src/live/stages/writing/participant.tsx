import { useRoom } from '../../room/room-context';
import type { StageProps } from '../stage-props';
import { OwnSheet } from './own-sheet';
import { ShownSheets } from './shown-sheets';

export default function WritingPart({ stage }: StageProps) {
  const { room } = useRoom().view;
  const isShown = room.sheets.some(({ stageId }) => stageId === stage.id);
  return isShown ? <ShownSheets stageId={stage.id} /> : <OwnSheet key={stage.id} stage={stage} />;
}
