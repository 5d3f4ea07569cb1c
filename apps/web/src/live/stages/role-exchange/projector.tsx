import { GroupsOnWall } from '../groups/groups-on-wall';

/** Only who sits with whom: cards are about persons, and a wall is read by everyone who walks past. */
export default function RoleExchangeOnWall() {
  return <GroupsOnWall />;
}
