import type { ReadLane } from './decision';
import { faultsOf, type Fault, type Groupable, type GroupingAsk, type Pair } from './grouping';
import { memberOf } from './room-questions';
import {
  type GroupProposal,
  type GroupResult,
  type GroupRun,
  type GroupState,
  type Member,
  type RoomGroup,
  type RoomState,
  type StaffState,
  type Stage,
  usualGrouping,
} from './room-state';

export const groupLane = (n: number): string => `group:${n}`;
export const runningGroups = (room: RoomState): GroupRun | null =>
  room.groups && room.groups.stageId === room.current?.stageId ? room.groups : null;
export const ownGroup = (room: RoomState, memberId: string): RoomGroup | undefined =>
  room.groups?.groups.find((group) => group.memberIds.includes(memberId));

/** The place in the list is what people are told: 你在第 3 组. */
export const groupPlace = (run: Pick<GroupRun, 'groups'>, n: number): number =>
  run.groups.findIndex((group) => group.n === n) + 1;

export const asGroupable = ({ id, organization }: Member): Groupable => ({
  id,
  organization: organization.id ?? `typed:${organization.name}`,
  side: organization.group,
});

/** Whoever may be put in a group: who signed in, or everyone if nobody did; facilitators keep the room. */
export function groupableMembers(room: RoomState): Groupable[] {
  const signed = new Set(room.attendance.map(({ memberId }) => memberId));
  const here = signed.size > 0 ? room.members.filter(({ id }) => signed.has(id)) : room.members;
  return here.filter(({ role }) => role !== 'facilitator').map(asGroupable);
}

/** The stage's rule; a safe round never has a funder in it. */
export const ruleOf = (stage: Stage): GroupProposal['rule'] => ({
  ...(stage.grouping ?? usualGrouping),
  ...(stage.kind === 'safe-round' && { mostFunders: 0 }),
});

/** Who met whom: in earlier sessions of the programme, and in earlier stages of this one. */
export function metPairs(room: RoomState, staff: StaffState | undefined, stageId: string): Pair[] {
  const before = room.groupsHeld.filter((held) => held.stageId !== stageId).flatMap(({ results }) => results);
  const here = before.flatMap(({ memberIds }) =>
    memberIds.flatMap((a, at) => memberIds.slice(at + 1).map((b): Pair => [a, b])),
  );
  return [...(staff?.met ?? []), ...here];
}

/** What grouping has to look at, for the people who are or are to be in these groups. */
export function askFor(
  room: RoomState,
  staff: StaffState | undefined,
  { stageId, rule, together, locked, groups, seed }: Omit<GroupProposal, 'id' | 'aside' | 'unmet'>,
): GroupingAsk {
  const seated = new Set(groups.flat());
  const people = room.members.filter(({ id }) => seated.has(id)).map(asGroupable);
  return { people, rule, met: metPairs(room, staff, stageId), together, seats: groups, locked, seed };
}

/** Which rules a proposal breaks, where, and who it is about: the reason shown to facilitators. */
export function proposalFaults(room: RoomState, staff: StaffState, proposal: GroupProposal): Fault[] {
  return faultsOf(proposal.groups, askFor(room, staff, proposal));
}

/** What a group brings home: its words, without who said them. Nothing has to be carried by anybody. */
export function resultOf(group: RoomGroup, state: GroupState | undefined): GroupResult {
  const { n, memberIds, speakerId } = group;
  if (!state) return { n, memberIds, speakerId, sentences: [], cards: [], notes: [] };
  return {
    n,
    memberIds,
    speakerId,
    sentences: carriedUp(state),
    cards: state.cards.map(({ text }) => text),
    notes: state.notes.map(({ text }) => text),
  };
}

/** The group's own sentence; while it has none, what its members brought. */
export const carriedUp = (state: GroupState): string[] =>
  state.sentence.text.trim() ? [state.sentence.text] : state.carried;

export const groupStateOf = (readLane: ReadLane, n: number): GroupState | undefined =>
  readLane(groupLane(n)) as GroupState | undefined;

export const speakerOf = (room: RoomState, group: Pick<RoomGroup, 'speakerId'>): Member | undefined =>
  group.speakerId ? memberOf(room, group.speakerId) : undefined;
