import { furtherMinutesOf, type FurtherMinutes } from './further-minutes';
import type { Card } from './card';
import type { ReadLane } from './decision';
import type { RoomEvent } from './events';
import type { FromPaper } from './from-paper';
import { boardOf, dotsOn, memberOf, stageOf } from './room-questions';
import type { Attendance, Board, ClosingWord, Commitment, Goal, RoomState, Stage } from './room-state';

/** `typedBy`: the name of who typed it in from paper. */
export interface TypedIn {
  source?: 'paper';
  typedBy?: string;
}

/** What a session leaves behind: derived from its log at closing, without speaking times and without voters. */
export interface Minutes {
  title: string;
  series: string;
  place: string;
  startsAt: number;
  openedAt: number | null;
  closedAt: number | null;
  /** Those who signed in, in the order of signing. */
  attendance: (TypedIn & {
    name: string;
    organization: string;
    role: string;
    verified: boolean;
    signedAt: number;
  })[];
  /** Every stage as it was run; a stage never reached has no times. */
  agenda: { title: string; plannedMinutes: number; startedAt: number | null; endedAt: number | null }[];
  agreement: string[];
  rounds: { stage: string; prompt: string; spoken: number; passed: number }[];
  boards: { stage: string; prompt: string; headings: MinutesHeading[] }[];
  goals: (TypedIn & { text: string; who: string; sign: string })[];
  commitments: (TypedIn & { owner: string; organization: string; text: string; dueOn: string; doneWhen: string })[];
  words: (TypedIn & { name: string; text: string })[];
  /** What the other practices brought, in the order of the agenda. */
  further: FurtherMinutes[];
  /** Sentences added when the minutes were prepared. */
  notes: string[];
}

export interface MinutesHeading {
  /** Cluster or column title; empty for cards under none. */
  title: string;
  dots: number;
  cards: (TypedIn & { text: string; author: string | null; dots: number })[];
}

/** `readLane` shows rounds without names, of which only those who took part and the server know. */
export function minutesOf(room: RoomState, readLane: ReadLane = () => undefined): Minutes {
  const { title, series, place, startsAt, openedAt, closedAt } = room.session;
  const stageTitle = (id: string) => room.agenda.find((stage) => stage.id === id)?.title ?? '';
  return {
    title,
    series,
    place,
    startsAt,
    openedAt,
    closedAt,
    attendance: room.attendance.flatMap((entry) => attendanceLine(room, entry)),
    agenda: room.agenda.map((stage) => stageAsRun(room, stage)),
    agreement: room.agreement.map((line) => line.text),
    rounds: room.roundsHeld.map(({ stageId, prompt, spoken, passed }) => ({
      stage: stageTitle(stageId),
      prompt,
      spoken,
      passed,
    })),
    boards: room.agenda.flatMap((stage) => {
      const board = boardOf(room, stage.id);
      if (!board || board.cards.length === 0) return [];
      return [{ stage: stage.title, prompt: stage.prompt, headings: headingsOf(room, stage, board) }];
    }),
    goals: room.goals.map((goal) => goalLine(room, goal)),
    commitments: room.commitments.map((commitment) => commitmentLine(room, commitment)),
    words: room.words.map((word) => wordLine(room, word)),
    further: furtherMinutesOf(room, readLane),
    notes: [],
  };
}

function stageAsRun(room: RoomState, stage: Stage): Minutes['agenda'][number] {
  const runs = room.runs.filter((run) => run.stageId === stage.id);
  return {
    title: stage.title,
    plannedMinutes: stage.minutes,
    startedAt: runs[0]?.startedAt ?? null,
    endedAt: runs.at(-1)?.endedAt ?? null,
  };
}

/** The same minutes with what was typed in from paper since: at the end of its part, so that no sentence changes its place. */
export function minutesWithPaper(minutes: Minutes, room: RoomState, typed: readonly RoomEvent[]): Minutes {
  return typed.reduce<Minutes>((before, event) => {
    switch (event.k) {
      case 'attendance.signed':
        return { ...before, attendance: [...before.attendance, ...attendanceLine(room, event.d)] };
      case 'goal.added':
        return { ...before, goals: [...before.goals, goalLine(room, event.d)] };
      case 'commitment.added':
        return { ...before, commitments: [...before.commitments, commitmentLine(room, event.d)] };
      case 'word.said':
        return { ...before, words: [...before.words, wordLine(room, event.d)] };
      case 'card.added':
        return { ...before, boards: boardsWith(before.boards, room, event.d) };
      default:
        return before;
    }
  }, minutes);
}

function boardsWith(
  boards: Minutes['boards'],
  room: RoomState,
  { stageId, card }: { stageId: string; card: Card },
): Minutes['boards'] {
  const stage = stageOf(room, stageId);
  if (!stage) return boards;
  const title = stage.board?.columns[card.column] ?? '';
  const line = cardLine(room, card, 0);
  const at = boards.findIndex((board) => board.stage === stage.title && board.prompt === stage.prompt);
  if (at < 0) {
    return [...boards, { stage: stage.title, prompt: stage.prompt, headings: [{ title, dots: 0, cards: [line] }] }];
  }
  const { headings } = boards[at];
  const under = headings.findIndex((heading) => heading.title === title);
  const after =
    under < 0
      ? [...headings, { title, dots: 0, cards: [line] }]
      : headings.map((one, index) => (index === under ? { ...one, cards: [...one.cards, line] } : one));
  return boards.map((board, index) => (index === at ? { ...board, headings: after } : board));
}

const nameIn = (room: RoomState, id: string): string => memberOf(room, id)?.displayName ?? '';

const typedIn = (room: RoomState, { source, typedBy }: FromPaper): TypedIn =>
  source && typedBy ? { source, typedBy: nameIn(room, typedBy) } : {};

function attendanceLine(room: RoomState, entry: Attendance): Minutes['attendance'] {
  const member = memberOf(room, entry.memberId);
  if (!member) return [];
  const { displayName, organization, role, verified } = member;
  const line = { name: displayName, organization: organization.name, role, verified, signedAt: entry.at };
  return [{ ...line, ...typedIn(room, entry) }];
}

const goalLine = (room: RoomState, goal: Goal): Minutes['goals'][number] => ({
  text: goal.text,
  who: goal.who,
  sign: goal.sign,
  ...typedIn(room, goal),
});

const commitmentLine = (room: RoomState, one: Commitment): Minutes['commitments'][number] => ({
  owner: one.ownerName,
  organization: one.organization.name,
  text: one.text,
  dueOn: one.dueOn,
  doneWhen: one.doneWhen,
  ...typedIn(room, one),
});

const wordLine = (room: RoomState, word: ClosingWord): Minutes['words'][number] => ({
  name: nameIn(room, word.memberId),
  text: word.text,
  ...typedIn(room, word),
});

const cardLine = (room: RoomState, card: Card, dots: number): MinutesHeading['cards'][number] => ({
  text: card.text,
  author: card.author ? (memberOf(room, card.author)?.displayName ?? null) : null,
  dots,
  ...typedIn(room, card),
});

/** Clusters first, then what is in none, by column; empty headings are left out. */
function headingsOf(room: RoomState, stage: Stage, board: Board): MinutesHeading[] {
  const shown = (card: Card) => cardLine(room, card, dotsOn(board, card.id));
  const clusters = board.clusters.map((cluster) => ({
    title: cluster.title,
    dots: dotsOn(board, cluster.id),
    cards: board.cards.filter((card) => card.clusterId === cluster.id).map(shown),
  }));
  const columns = stage.board && stage.board.columns.length > 0 ? stage.board.columns : [''];
  const loose = columns.map((title, column) => ({
    title,
    dots: 0,
    cards: board.cards.filter((card) => card.clusterId === null && card.column === column).map(shown),
  }));
  return [...clusters, ...loose].filter((heading) => heading.cards.length > 0);
}
