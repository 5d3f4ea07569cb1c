import { accepted, type Accepted, type Asked, type Decision, isFacilitator, type ReadLane, refused } from './decision';
import { endOfGroups, formed } from './decide-groups';
import { shuffled } from './decide-round';
import type { RoomEvent } from './events';
import { carriedUp, groupableMembers, groupStateOf, metPairs, ruleOf } from './group-questions';
import { formGroups, mergePairs } from './grouping';
import { currentStage, timeLeft } from './room-questions';
import type { GroupStep, PrivateState, RoomState, StaffState, Stage, StageStep } from './room-state';
import { stepMs, stepNames } from './stage-time';

type Sheet = PrivateState['sheets'][string];

/** 1, 2, 4, all: on to the next step, with what was written carried up (live sessions 4.2). */
export function decideNextStep(room: RoomState, { id, sender, now, readLane }: Asked): Decision {
  if (!isFacilitator(sender)) return refused('forbidden');
  return nextStep(room, now, readLane, id);
}

export function nextStep(room: RoomState, now: number, readLane: ReadLane, seed: string): Decision {
  const stage = currentStage(room);
  const { current, step } = room;
  if (!stage || !current || step?.stageId !== stage.id) return refused('stage_closed');
  const name = stepNames[stepNames.indexOf(step.name) + 1];
  if (!name) return refused('conflict');
  const begun = stepStarted(room, stage, name, timeLeft(room, now) ?? 0, now, current.version + 1);
  const ended = endOfGroups(room, readLane);
  const groups = name === 'all' ? null : nextGroups(room, stage, name as 'pairs' | 'fours', now, readLane, seed);
  return {
    ok: true,
    events: [...ended, ...(groups?.events ?? []), begun],
    elsewhere: groups?.elsewhere ?? [],
  };
}

export function stepStarted(
  room: RoomState,
  stage: Stage,
  name: StageStep['name'],
  leftMs: number,
  now: number,
  version: number,
): RoomEvent {
  const remainderMs = name === 'all' ? 0 : leftMs - stepMs(room, stage, name);
  return { k: 'stage.step-started', d: { step: { stageId: stage.id, name, startedAt: now, remainderMs }, version } };
}

/** Nobody to group: everybody goes on alone, and the step is kept for the time it takes. */
function nextGroups(
  room: RoomState,
  stage: Stage,
  step: Exclude<GroupStep, null>,
  now: number,
  readLane: ReadLane,
  seed: string,
): Required<Accepted> | null {
  const staff = readLane('staff') as StaffState | undefined;
  const rule = { ...ruleOf(stage), size: step === 'pairs' ? 2 : 4 };
  const met = metPairs(room, staff, stage.id);
  const shared = { rule, met, together: [], locked: [], seed };
  const before = { ...room, groups: null, groupsHeld: [...room.groupsHeld, ...heldNow(room)] };
  if (step === 'pairs') {
    const people = groupableMembers(room);
    if (people.length < 2) return null;
    const { groups, unmet } = formGroups({ ...shared, people, seats: [] });
    const carried = groups.map((ids) => ids.flatMap((id) => sheetOf(readLane, id, stage.id)?.text ?? []));
    return formed(before, { stageId: stage.id, step, rule, groups, seed, unmet, carried }, now);
  }
  const pairs = room.groups?.groups.filter(({ memberIds }) => memberIds.length > 0) ?? [];
  if (pairs.length === 0) return null;
  const people = groupableMembers(room).filter(({ id }) => pairs.some(({ memberIds }) => memberIds.includes(id)));
  const { groups, unmet } = mergePairs(
    pairs.map(({ memberIds }) => memberIds),
    { ...shared, people, seats: [] },
  );
  const carried = groups.map((ids) =>
    pairs
      .filter(({ memberIds }) => memberIds.some((id) => ids.includes(id)))
      .flatMap(({ n }) => {
        const state = groupStateOf(readLane, n);
        return state ? carriedUp(state) : [];
      }),
  );
  return formed(before, { stageId: stage.id, step, rule, groups, seed, unmet, carried }, now);
}

/** The present groups as they will be held, so that the next ones get numbers of their own. */
function heldNow(room: RoomState): RoomState['groupsHeld'] {
  if (!room.groups) return [];
  const { stageId, step, groups } = room.groups;
  return [{ stageId, step, results: groups.map((group) => ({ ...group, sentences: [], cards: [], notes: [] })) }];
}

const sheetOf = (readLane: ReadLane, memberId: string, stageId: string): Sheet | undefined =>
  (readLane(`me:${memberId}`) as PrivateState | undefined)?.sheets[stageId];

export function decideAboutSheet(room: RoomState, asked: Asked<{ stageId: string; text: string; signed: boolean }>) {
  const stage = currentStage(room);
  const isOpen =
    stage?.id === asked.data.stageId &&
    (stage.kind === 'writing' || (room.step?.stageId === stage.id && room.step.name === 'alone'));
  if (!isOpen) return refused('stage_closed');
  return { ok: true as const, events: [{ k: 'sheet.written' as const, d: asked.data }] };
}

export function decideShowSheets(room: RoomState, { sender, readLane }: Asked): Decision {
  if (!isFacilitator(sender)) return refused('forbidden');
  const stage = currentStage(room);
  return stage?.kind === 'writing' ? accepted(...shownSheets(room, stage, readLane)) : refused('stage_closed');
}

/** What each wrote alone, all at once, in an order that says nothing about when or by whom. */
export function shownSheets(room: RoomState, stage: Stage, readLane: ReadLane): RoomEvent[] {
  const texts = room.members.flatMap(({ id }) => {
    const sheet = sheetOf(readLane, id, stage.id);
    return sheet && sheet.text.trim() ? [{ text: sheet.text, author: sheet.signed ? id : null }] : [];
  });
  const seed = `${stage.id}:${texts.map(({ text }) => text).join('')}`;
  return [{ k: 'sheets.shown', d: { stageId: stage.id, texts: shuffled(texts, seed) } }];
}
