import type { CommandData, CommandKind } from './commands';
import { type Accepted, accepted, type Asked, type Decision, isFacilitator, type ReadLane, refused } from './decision';
import type { LiveEvent, RoomEvent } from './events';
import { askFor, asGroupable, groupLane, groupStateOf, ownGroup, resultOf, runningGroups } from './group-questions';
import { placeLate } from './grouping';
import { parseLane } from './lanes';
import { currentStage, memberOf } from './room-questions';
import type { GroupRun, GroupState, GroupStep, RoomState, StaffState, UnmetRule } from './room-state';

interface NewRun {
  stageId: string;
  step: GroupStep;
  rule: GroupRun['rule'];
  groups: string[][];
  seed: string;
  unmet: UnmetRule[];
  /** By place in `groups`: what its members bring with them. */
  carried?: string[][];
}

/** Groups begin to work: everyone's phone names theirs, and each has a lane nothing was ever written to. */
export function formed(room: RoomState, run: NewRun, now: number): Required<Accepted> {
  const stage = currentStage(room);
  const used = [...room.groupsHeld.flatMap(({ results }) => results), ...(room.groups?.groups ?? [])];
  const first = Math.max(0, ...used.map(({ n }) => n)) + 1;
  const groups = run.groups.map((memberIds, at) => ({ n: first + at, memberIds, speakerId: null }));
  const { stageId, step, rule, seed, unmet } = run;
  const prompt = room.shownPrompt ?? stage?.prompt ?? '';
  return {
    ok: true,
    events: [
      {
        k: 'groups.formed',
        d: { id: `${stageId}:${first}`, stageId, step, rule, groups, seed, unmet, startedAt: now },
      },
    ],
    elsewhere: groups.map(({ n }, at) => ({
      lane: groupLane(n),
      events: [{ k: 'group.opened', d: { prompt, carried: run.carried?.[at] ?? [] } }],
    })),
  };
}

/** Everyone is back: what the groups made goes into the room by itself. Pairs leave only who met whom. */
export function endOfGroups(room: RoomState, readLane: ReadLane): RoomEvent[] {
  const run = room.groups;
  if (!run) return [];
  const results = run.groups.map((group) =>
    resultOf(group, run.step === 'pairs' ? undefined : groupStateOf(readLane, group.n)),
  );
  return [{ k: 'groups.ended', d: { stageId: run.stageId, step: run.step, results } }];
}

/** Somebody who came late finds a group by the same costs as everybody; nothing where no groups are at work. */
export function seatForLate(room: RoomState, memberId: string, readLane: ReadLane): RoomEvent[] {
  const run = runningGroups(room);
  const member = memberOf(room, memberId);
  if (!run || !member || member.role === 'facilitator' || ownGroup(room, memberId)) return [];
  const groups = run.groups.map(({ memberIds }) => memberIds);
  const staff = readLane('staff') as StaffState | undefined;
  const ask = askFor(room, staff, { ...run, groups, together: staff?.proposal?.together ?? [], locked: [] });
  const at = placeLate(groups, asGroupable(member), ask);
  return at < 0 ? [] : [{ k: 'groups.moved', d: { memberId, to: run.groups[at].n } }];
}

/** Lane `all`: starting, moving, ending groups. */
export function decideAboutGroups(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { sender, readLane } = asked;
  if (kind === 'groups.start') return start(room, asked as Asked<CommandData<'groups.start'>>);
  const run = runningGroups(room);
  if (!run) return refused('stage_closed');
  if (kind === 'groups.join') {
    const events = seatForLate(room, sender.id, readLane);
    return events.length > 0 ? accepted(...events) : refused('conflict');
  }
  if (kind === 'groups.set-speaker') return setSpeaker(run, asked as Asked<CommandData<'groups.set-speaker'>>);
  if (!isFacilitator(sender)) return refused('forbidden');
  if (kind === 'groups.move') {
    const { memberId, to } = asked.data as CommandData<'groups.move'>;
    if (!memberOf(room, memberId)) return refused('not_found');
    if (to !== null && !run.groups.some(({ n }) => n === to)) return refused('not_found', 'to');
    return accepted({ k: 'groups.moved', d: { memberId, to } });
  }
  return kind === 'groups.end' ? accepted(...endOfGroups(room, readLane)) : refused('invalid', 'kind');
}

function start(room: RoomState, { data, sender, now, readLane }: Asked<CommandData<'groups.start'>>): Decision {
  if (!isFacilitator(sender)) return refused('forbidden');
  const proposal = (readLane('staff') as StaffState | undefined)?.proposal;
  if (!proposal || proposal.id !== data.proposalId) return refused('conflict');
  if (proposal.stageId !== room.current?.stageId) return refused('stage_closed');
  if (runningGroups(room)) return refused('conflict');
  const { events, elsewhere } = formed(room, { ...proposal, step: null }, now);
  return { ok: true, events, elsewhere: [...elsewhere, { lane: 'staff', events: [{ k: 'grouping.dropped', d: {} }] }] };
}

function setSpeaker(run: GroupRun, { data, sender }: Asked<CommandData<'groups.set-speaker'>>): Decision {
  const group = run.groups.find(({ n }) => n === data.n);
  if (!group) return refused('not_found');
  if (!group.memberIds.includes(sender.id) && !isFacilitator(sender)) return refused('forbidden');
  if (data.memberId !== null && !group.memberIds.includes(data.memberId)) return refused('not_found', 'memberId');
  return accepted({ k: 'groups.speaker-set', d: data });
}

/** Lane `group:<n>`: its board, its notes, its sentence. Whether the sender belongs to it was asked before. */
export function decideInGroup(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const lane = parseLane(asked.lane);
  if (!runningGroups(room) || lane?.kind !== 'group') return refused('stage_closed');
  const state = groupStateOf(asked.readLane, lane.group);
  if (!state) return refused('stage_closed');
  const { id, sender } = asked;
  const { text } = asked.data as { text: string };
  switch (kind) {
    case 'group-card.add':
      return written({ k: 'group-card.added', d: { id, text, author: sender.id, column: 0, clusterId: null } });
    case 'group-note.add':
      return written({ k: 'group-note.added', d: { id, text, by: sender.id } });
    case 'group-sentence.write': {
      const { version } = asked.data as CommandData<'group-sentence.write'>;
      if (version !== state.sentence.version) return refused('conflict');
      return written({ k: 'group-sentence.written', d: { text, version: version + 1 } });
    }
    default:
      return changeInGroup(state, kind, asked as Asked<{ id: string; text?: string }>);
  }
}

/** A note belongs to the group, a card to who wrote it; a facilitator may take either away. */
function changeInGroup(state: GroupState, kind: CommandKind, { data, sender }: Asked<{ id: string; text?: string }>) {
  const { id, text = '' } = data;
  const card = state.cards.find((each) => each.id === id);
  const isNote = kind.startsWith('group-note.');
  if (isNote ? !state.notes.some((each) => each.id === id) : !card) return refused('not_found');
  if (kind === 'group-note.change') return written({ k: 'group-note.changed', d: { id, text } });
  if (kind === 'group-note.remove') return written({ k: 'group-note.removed', d: { id } });
  const isOwn = card?.author === sender.id;
  if (kind === 'group-card.change')
    return isOwn ? written({ k: 'group-card.changed', d: { id, text } }) : refused('forbidden');
  if (kind !== 'group-card.remove') return refused('invalid', 'kind');
  return isOwn || isFacilitator(sender) ? written({ k: 'group-card.removed', d: { id } }) : refused('forbidden');
}

const written = (event: LiveEvent): Accepted => ({ ok: true, events: [event] });
