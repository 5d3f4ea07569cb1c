import type { GroupEvent, PrivateEvent, RoomEvent, StaffEvent } from './events';
import type { GroupState, PrivateState, Question, RoomState, StaffState } from './room-state';

export const isProgramEvent = (kind: string): boolean =>
  /^(groups|sheets|question)\.|^stage\.step-|^board\./.test(kind);

const without = <T extends { id: string }>(list: T[], id: string): T[] => list.filter((item) => item.id !== id);
const reworded = <T extends { id: string; text: string }>(list: T[], { id, text }: { id: string; text: string }): T[] =>
  list.map((item) => (item.id === id ? { ...item, text } : item));

/** Events of small groups, steps, sheets and questions in lane `all`; anything else leaves the state as it is. */
export function applyToProgram(state: RoomState, event: RoomEvent): RoomState {
  switch (event.k) {
    case 'stage.step-started':
      return {
        ...state,
        step: event.d.step,
        current: state.current && { ...state.current, version: event.d.version },
      };
    case 'groups.formed':
      return { ...state, groups: event.d };
    case 'groups.ended':
      return { ...state, groups: null, groupsHeld: [...state.groupsHeld, event.d] };
    case 'groups.moved':
    case 'groups.speaker-set':
      return state.groups ? { ...state, groups: { ...state.groups, groups: changedGroups(state, event) } } : state;
    case 'sheets.shown': {
      const others = state.sheets.filter((sheet) => sheet.stageId !== event.d.stageId);
      return { ...state, sheets: [...others, event.d] };
    }
    case 'board.taken-over': {
      const { stageId, cards, clusters } = event.d;
      const others = state.boards.filter((board) => board.stageId !== stageId);
      return { ...state, boards: [...others, { stageId, cards, clusters, voting: null, dots: [] }] };
    }
    case 'question.removed':
      return { ...state, questions: without(state.questions, event.d.id) };
    case 'question.asked': {
      const { id, text, by } = event.d;
      const question: Question = { id, text, askers: [by], hands: [], status: 'open', answer: '', mergedInto: null };
      return { ...state, questions: [...state.questions, question] };
    }
    case 'question.merged':
      return { ...state, questions: mergedQuestions(state.questions, event.d) };
    default:
      return event.k.startsWith('question.')
        ? { ...state, questions: state.questions.map((question) => changedQuestion(question, event)) }
        : state;
  }
}

function changedGroups(state: RoomState, event: RoomEvent) {
  const groups = state.groups!.groups;
  if (event.k === 'groups.speaker-set') {
    const { n, memberId } = event.d;
    return groups.map((group) => (group.n === n ? { ...group, speakerId: memberId } : group));
  }
  if (event.k !== 'groups.moved') return groups;
  const { memberId, to } = event.d;
  return groups.map((group) => {
    const others = group.memberIds.filter((id) => id !== memberId);
    if (group.n === to) return { ...group, memberIds: [...others, memberId] };
    if (others.length === group.memberIds.length) return group;
    return { ...group, memberIds: others, speakerId: group.speakerId === memberId ? null : group.speakerId };
  });
}

/** Everyone who asked is kept, and everyone who put up a hand, each once; who did not sign counts as often as they asked. */
function mergedQuestions(questions: Question[], { id, into }: { id: string; into: string }): Question[] {
  const from = questions.find((question) => question.id === id);
  if (!from) return questions;
  return questions.map((question) => {
    if (question.id === id) return { ...question, mergedInto: into };
    if (question.mergedInto === id) return { ...question, mergedInto: into };
    if (question.id !== into) return question;
    const askers = [...question.askers, ...from.askers.filter((by) => by === null || !question.askers.includes(by))];
    return { ...question, askers, hands: [...new Set([...question.hands, ...from.hands])] };
  });
}

function changedQuestion(question: Question, event: RoomEvent): Question {
  if (!('id' in event.d) || event.d.id !== question.id) return question;
  switch (event.k) {
    case 'question.raised':
      return { ...question, hands: [...question.hands.filter((id) => id !== event.d.memberId), event.d.memberId] };
    case 'question.lowered':
      return { ...question, hands: question.hands.filter((id) => id !== event.d.memberId) };
    case 'question.settled':
      return { ...question, status: event.d.status, answer: event.d.answer };
    default:
      return question;
  }
}

export function applyToGroup(state: GroupState, event: GroupEvent): GroupState {
  switch (event.k) {
    case 'group.opened':
      return { ...state, prompt: event.d.prompt, carried: event.d.carried };
    case 'group-card.added':
      return { ...state, cards: [...state.cards, event.d] };
    case 'group-card.changed':
      return { ...state, cards: reworded(state.cards, event.d) };
    case 'group-card.removed':
      return { ...state, cards: without(state.cards, event.d.id) };
    case 'group-note.added':
      return { ...state, notes: [...state.notes, event.d] };
    case 'group-note.changed':
      return { ...state, notes: reworded(state.notes, event.d) };
    case 'group-note.removed':
      return { ...state, notes: without(state.notes, event.d.id) };
    case 'group-sentence.written':
      return { ...state, sentence: event.d };
    default:
      return state;
  }
}

/** The grouping being prepared; other events of lane `staff` leave the state as it is. */
export function applyToGrouping(state: StaffState, event: StaffEvent): StaffState {
  switch (event.k) {
    case 'grouping.proposed':
      return { ...state, proposal: event.d };
    case 'grouping.dropped':
      return { ...state, proposal: null };
    case 'grouping.met': {
      const known = new Set(state.met.map((pair) => pair.join()));
      return { ...state, met: [...state.met, ...event.d.pairs.filter((pair) => !known.has(pair.join()))] };
    }
    default:
      return state;
  }
}

export function applyToSheets(state: PrivateState, event: PrivateEvent): PrivateState {
  if (event.k !== 'sheet.written') return state;
  const { stageId, text, signed } = event.d;
  return { ...state, sheets: { ...state.sheets, [stageId]: { text, signed } } };
}
