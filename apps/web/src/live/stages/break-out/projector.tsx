import { GroupsOnWall } from '../groups/groups-on-wall';

export default function BreakOutOnWall() {
  return <GroupsOnWall />;
}
