import { useRoom } from '../../room/room-context';
import { GroupResults } from './group-results';

/** In the stage after group work: what the groups brought is in front of everybody. */
export default function Brought() {
  const { room } = useRoom().view;
  const before = room.agenda[(room.current?.index ?? 0) - 1];
  return before ? <GroupResults stageId={before.id} /> : null;
}
