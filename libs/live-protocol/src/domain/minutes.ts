import { furtherMinutesOf, type FurtherMinutes } from './further-minutes';
import { boardOf, dotsOn, memberOf } from './room-questions';
import type { Board, RoomState, Stage } from './room-state';

/** What a session leaves behind: derived from its log at closing, without speaking times and without voters. */
export interface Minutes {
  title: string;
  series: string;
  place: string;
  startsAt: number;
  openedAt: number | null;
  closedAt: number | null;
  /** Those who signed in, in the order of signing. */
  attendance: { name: string; organization: string; role: string; verified: boolean; signedAt: number }[];
  /** Every stage as it was run; a stage never reached has no times. */
  agenda: { title: string; plannedMinutes: number; startedAt: number | null; endedAt: number | null }[];
  agreement: string[];
  rounds: { stage: string; prompt: string; spoken: number; passed: number }[];
  boards: { stage: string; prompt: string; headings: MinutesHeading[] }[];
  goals: { text: string; who: string; sign: string }[];
  commitments: { owner: string; organization: string; text: string; dueOn: string; doneWhen: string }[];
  words: { name: string; text: string }[];
  /** What the other practices brought, in the order of the agenda. */
  further: FurtherMinutes[];
  /** Sentences added when the minutes were prepared. */
  notes: string[];
}

export interface MinutesHeading {
  /** Cluster or column title; empty for cards under none. */
  title: string;
  dots: number;
  cards: { text: string; author: string | null; dots: number }[];
}

export function minutesOf(room: RoomState): Minutes {
  const { title, series, place, startsAt, openedAt, closedAt } = room.session;
  const nameOf = (id: string) => memberOf(room, id)?.displayName ?? '';
  const stageTitle = (id: string) => room.agenda.find((stage) => stage.id === id)?.title ?? '';
  return {
    title,
    series,
    place,
    startsAt,
    openedAt,
    closedAt,
    attendance: room.attendance.flatMap((entry) => {
      const member = memberOf(room, entry.memberId);
      if (!member) return [];
      const { displayName, organization, role, verified } = member;
      return [{ name: displayName, organization: organization.name, role, verified, signedAt: entry.at }];
    }),
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
    goals: room.goals.map(({ text, who, sign }) => ({ text, who, sign })),
    commitments: room.commitments.map(({ ownerName, organization, text, dueOn, doneWhen }) => ({
      owner: ownerName,
      organization: organization.name,
      text,
      dueOn,
      doneWhen,
    })),
    words: room.words.map((word) => ({ name: nameOf(word.memberId), text: word.text })),
    further: furtherMinutesOf(room),
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

/** Clusters first, then what is in none, by column; empty headings are left out. */
function headingsOf(room: RoomState, stage: Stage, board: Board): MinutesHeading[] {
  const shown = (card: Board['cards'][number]) => ({
    text: card.text,
    author: card.author ? (memberOf(room, card.author)?.displayName ?? null) : null,
    dots: dotsOn(board, card.id),
  });
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
