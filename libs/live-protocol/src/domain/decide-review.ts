import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import { type DifficultyTable, mostTables, nextStep, runningTable, stepMinutes, type TableStep } from './review-state';
import { currentStage, memberOf } from './room-questions';
import type { RoomState, StageTool } from './room-state';

export const isReviewKind = (kind: CommandKind): boolean => /^(review-card|difficulty|adjustment|pledge)\./.test(kind);

/** Stage reviews (domain T6): written beforehand or in the room; nothing here has a number to give. */
export function decideAboutReview(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  if (kind.startsWith('review-card.')) return decideAboutCard(room, kind, asked);
  if (room.session.status !== 'open') return refused('closed');
  if (kind === 'adjustment.propose') return propose(room, asked as Asked<CommandData<'adjustment.propose'>>);
  if (kind === 'pledge.make') return pledge(room, asked as Asked<CommandData<'pledge.make'>>);
  if (kind === 'pledge.take-back') return takeBack(room, asked as Asked<CommandData<'pledge.take-back'>>);
  return decideAboutTable(room, kind, asked);
}

const offers = (room: RoomState, tool: StageTool): boolean => room.agenda.some((stage) => stage.tools.includes(tool));

function decideAboutCard(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  if (!offers(room, 'review-cards')) return refused('stage_closed');
  if (kind === 'review-card.write') {
    const { cardKind, lines, signed } = asked.data as CommandData<'review-card.write'>;
    if (!lines[0]?.trim()) return refused('invalid', 'lines');
    // Only a difficulty may stand without a name: progress and experience are somebody's to be asked about.
    if (!signed && cardKind !== 'difficulty') return refused('invalid', 'signed');
    const author = signed ? asked.sender.id : null;
    return accepted({ k: 'review-card.written', d: { id: asked.id, kind: cardKind, lines, author } });
  }
  const { id, lines } = asked.data as { id: string; lines?: string[] };
  const card = room.review.cards.find((each) => each.id === id);
  if (!card) return refused('not_found');
  if (lines === undefined) {
    if (card.author !== asked.sender.id && !isFacilitator(asked.sender)) return refused('forbidden');
    if (room.review.tables.some((table) => table.cardId === id)) return refused('conflict');
    return accepted({ k: 'review-card.removed', d: { id } });
  }
  if (card.author !== asked.sender.id) return refused('forbidden');
  if (!lines[0]?.trim()) return refused('invalid', 'lines');
  return accepted({ k: 'review-card.changed', d: { id, lines } });
}

function decideAboutTable(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const stage = currentStage(room);
  if (stage?.kind !== 'difficulty-table') return refused('stage_closed');
  if (kind === 'difficulty.begin') return begin(room, stage.id, asked as Asked<CommandData<'difficulty.begin'>>);
  const table = runningTable(room.review, stage.id);
  if (!table || table.id !== asked.data.tableId) return refused('stage_closed');
  const leads = isFacilitator(asked.sender) || table.speakerId === asked.sender.id;
  switch (kind) {
    case 'difficulty.say':
      return say(table, leads, asked as Asked<CommandData<'difficulty.say'>>);
    case 'difficulty.move-on': {
      if (!leads) return refused('forbidden');
      if (table.step !== asked.data.from) return refused('conflict');
      return accepted({ k: 'difficulty.moved', d: movedOn(table, asked.now) });
    }
    case 'difficulty.extend': {
      if (!isFacilitator(asked.sender)) return refused('forbidden');
      const more = (asked.data as CommandData<'difficulty.extend'>).minutes * 60_000;
      const endsAt = Math.max(table.stepEndsAt, asked.now) + more;
      return accepted({ k: 'difficulty.extended', d: { tableId: table.id, endsAt } });
    }
    case 'difficulty.choose': {
      if (!leads) return refused('forbidden');
      if (table.step !== 'choosing') return refused('stage_closed');
      const { lineIds, words } = asked.data as CommandData<'difficulty.choose'>;
      const known = (id: string): boolean => table.lines.some((line) => line.id === id && line.step === 'trying');
      if (!lineIds.every(known)) return refused('not_found', 'lineIds');
      if (lineIds.length === 0 && words.trim() === '') return refused('invalid', 'words');
      return accepted({ k: 'difficulty.chosen', d: { tableId: table.id, lineIds, words } });
    }
    default:
      return refused('invalid', 'kind');
  }
}

function begin(room: RoomState, stageId: string, { id, data, sender, now }: Asked<CommandData<'difficulty.begin'>>) {
  if (!isFacilitator(sender)) return refused('forbidden');
  const card = room.review.cards.find((each) => each.id === data.cardId);
  if (card?.kind !== 'difficulty') return refused('not_found', 'cardId');
  if (!memberOf(room, data.speakerId)) return refused('not_found', 'speakerId');
  // A signed difficulty is told by whoever wrote it.
  if (card.author !== null && card.author !== data.speakerId) return refused('invalid', 'speakerId');
  const held = room.review.tables.filter((table) => table.stageId === stageId);
  if (runningTable(room.review, stageId) || held.some((table) => table.cardId === card.id)) return refused('conflict');
  if (held.length >= mostTables) return refused('quota');
  const { cardId, speakerId } = data;
  const endsAt = now + stepMinutes.telling * 60_000;
  return accepted({ k: 'difficulty.begun', d: { id, stageId, cardId, speakerId, at: now, endsAt } });
}

/** `as` is the step the sender wrote for: advice that comes before its time is refused, whatever the screen showed. */
function say(table: DifficultyTable, leads: boolean, { id, data, sender }: Asked<CommandData<'difficulty.say'>>) {
  if (table.step !== data.as) return refused('stage_closed', 'as');
  const speakerOnly = table.step === 'telling' || table.step === 'choosing';
  if (speakerOnly && !leads) return refused('forbidden');
  const line = { id, step: data.as, text: data.text, by: sender.id };
  return accepted({ k: 'difficulty.said', d: { tableId: table.id, line } });
}

function movedOn(table: DifficultyTable, now: number) {
  const step = nextStep(table.step as TableStep);
  return { tableId: table.id, step, at: now, endsAt: step === 'done' ? now : now + stepMinutes[step] * 60_000 };
}

function propose(room: RoomState, { id, data, sender }: Asked<CommandData<'adjustment.propose'>>): Decision {
  if (!offers(room, 'adjustments')) return refused('stage_closed');
  const member = memberOf(room, data.memberId);
  if (!member) return refused('not_found', 'memberId');
  if (member.id !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  const { id: organizationId, name, group } = member.organization;
  // It is the plan of those who carry the work that changes; whoever pays answers it.
  if (organizationId === null || (group !== 'partner' && group !== 'support')) return refused('forbidden');
  const { what, why } = data;
  return accepted({
    k: 'adjustment.proposed',
    d: { id, by: member.id, organization: { id: organizationId, name }, what, why },
  });
}

function pledge(room: RoomState, { id, data, sender }: Asked<CommandData<'pledge.make'>>): Decision {
  if (!offers(room, 'pledges')) return refused('stage_closed');
  const helper = memberOf(room, data.helperId);
  const helped = memberOf(room, data.helpedId);
  if (!helper?.organization.id) return refused('not_found', 'helperId');
  if (!helped?.organization.id) return refused('not_found', 'helpedId');
  if (helper.id !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  if (helper.organization.id === helped.organization.id) return refused('invalid', 'helpedId');
  return accepted({
    k: 'pledge.made',
    d: {
      id,
      by: helper.id,
      helper: {
        organizationId: helper.organization.id,
        organizationName: helper.organization.name,
        name: helper.displayName,
      },
      helped: { organizationId: helped.organization.id, organizationName: helped.organization.name },
      what: data.what,
      dueOn: data.dueOn,
    },
  });
}

function takeBack(room: RoomState, { data, sender }: Asked<CommandData<'pledge.take-back'>>): Decision {
  const made = room.review.pledges.find((each) => each.id === data.id);
  if (!made) return refused('not_found');
  if (made.by !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  return accepted({ k: 'pledge.taken-back', d: { id: made.id } });
}
