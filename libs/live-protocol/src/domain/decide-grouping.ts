import type { CommandData, CommandKind } from './commands';
import { type Accepted, type Asked, type Decision, refused } from './decision';
import { askFor, groupableMembers, metPairs, ruleOf } from './group-questions';
import { formGroups, unmetRules } from './grouping';
import { stageOf } from './room-questions';
import type { GroupProposal, RoomState, StaffState } from './room-state';

/** Lane `staff`: a grouping is drawn, looked at, moved about and drawn again before anybody else sees it. */
export function decideAboutGrouping(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const staff = asked.readLane('staff') as StaffState | undefined;
  if (kind === 'grouping.propose') return propose(room, staff, asked as Asked<CommandData<'grouping.propose'>>);
  const proposal = staff?.proposal;
  if (!staff || !proposal) return refused('not_found');
  switch (kind) {
    case 'grouping.redo':
      return drawn(room, staff, { ...proposal, id: asked.id, seed: asked.id });
    case 'grouping.move':
      return move(room, staff, proposal, asked.data as CommandData<'grouping.move'>);
    case 'grouping.lock': {
      const { memberId, locked } = asked.data as CommandData<'grouping.lock'>;
      if (!proposal.groups.flat().includes(memberId)) return refused('not_found');
      const others = proposal.locked.filter((id) => id !== memberId);
      return proposed({ ...proposal, locked: locked ? [...others, memberId] : others });
    }
    case 'grouping.keep-together':
      return keepTogether(room, staff, proposal, asked.data as CommandData<'grouping.keep-together'>);
    case 'grouping.drop':
      return { ok: true, events: [{ k: 'grouping.dropped', d: {} }] };
    default:
      return refused('invalid', 'kind');
  }
}

function propose(room: RoomState, staff: StaffState | undefined, { id, data }: Asked<CommandData<'grouping.propose'>>) {
  const stage = stageOf(room, data.stageId);
  if (!stage) return refused('not_found');
  const rule = { ...ruleOf(stage), ...(data.size !== null && { size: data.size }) };
  const empty = { id, stageId: stage.id, rule, groups: [], locked: [], together: [], aside: [], seed: id, unmet: [] };
  return drawn(room, staff, empty);
}

function drawn(room: RoomState, staff: StaffState | undefined, proposal: GroupProposal): Decision {
  const people = groupableMembers(room);
  if (people.length < 2) return refused('invalid', 'people');
  const { rule, together, locked, seed, stageId } = proposal;
  const met = metPairs(room, staff, stageId);
  const formed = formGroups({ people, rule, met, together, seats: proposal.groups, locked, seed });
  return proposed({ ...proposal, ...formed });
}

function move(
  room: RoomState,
  staff: StaffState,
  proposal: GroupProposal,
  { memberId, to }: CommandData<'grouping.move'>,
): Decision {
  if (!room.members.some(({ id }) => id === memberId)) return refused('not_found');
  if (to !== null && to >= proposal.groups.length) return refused('not_found', 'to');
  const groups = proposal.groups.map((group, at) => {
    const others = group.filter((id) => id !== memberId);
    return at === to ? [...others, memberId] : others;
  });
  const others = proposal.aside.filter((id) => id !== memberId);
  const moved = { ...proposal, groups, aside: to === null ? [...others, memberId] : others };
  return proposed({ ...moved, unmet: unmetRules(groups, askFor(room, staff, moved)) });
}

/** The pair is brought together at once, with everybody else where they were as far as it goes. */
function keepTogether(
  room: RoomState,
  staff: StaffState,
  proposal: GroupProposal,
  { memberId, withId, together }: CommandData<'grouping.keep-together'>,
): Decision {
  const seated = proposal.groups.flat();
  if (memberId === withId || !seated.includes(memberId) || !seated.includes(withId)) return refused('not_found');
  const pair: [string, string] = memberId < withId ? [memberId, withId] : [withId, memberId];
  const others = proposal.together.filter((each) => each.join() !== pair.join());
  const wanted = { ...proposal, together: together ? [...others, pair] : others };
  return together ? drawn(room, staff, wanted) : proposed(wanted);
}

const proposed = (proposal: GroupProposal): Accepted => ({
  ok: true,
  events: [{ k: 'grouping.proposed', d: proposal }],
});
