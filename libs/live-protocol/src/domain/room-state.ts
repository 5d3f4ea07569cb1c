import type { Card } from './card';
import type { FromPaper } from './from-paper';
import type { GroupProposal, GroupRun, GroupsHeld, GroupState, Question } from './group-state';
import type { MemberRole } from './lanes';
import { emptyMeeting, type MeetingState } from './meeting-state';
import { emptyQueue, type SpeakingQueue } from './queue-state';
import { emptyReview, type ReviewState } from './review-state';
import type { Statement } from './statement-state';
import type { RoundOrder, Stage } from './stage';

export * from './group-state';
export * from './stage';
export * from './statement-state';

/** All times are epoch milliseconds of the server clock, all dates `YYYY-MM-DD`, all ids UUIDs. */
export type SessionStatus = 'prepared' | 'open' | 'closed';
export interface CurrentStage {
  index: number;
  stageId: string;
  startedAt: number;
  /** While paused this is null and `pausedLeftMs` holds what was left. */
  endsAt: number | null;
  pausedLeftMs: number | null;
  /** Grows with every change of stage or time; commands carry it as `ifVersion`. */
  version: number;
}

/** The side of the table a person comes from; speaking balance is only ever counted by these. */
export type OrganizationGroup = 'partner' | 'support' | 'funder' | 'government' | 'community' | 'guest';

export interface Member {
  id: string;
  displayName: string;
  /** `id` is null for a guest, whose organisation is only what was typed. */
  organization: { id: string | null; name: string; group: OrganizationGroup };
  role: MemberRole;
  /** False for a guest: name and organisation as typed, checked by nobody. */
  verified: boolean;
  joinedAt: number;
  /** Came without a phone: the facilitator who wrote the name in. */
  writtenInBy?: string;
}

/** 签到: a logged fact, apart from who happens to be connected. */
export interface Attendance extends FromPaper {
  memberId: string;
  at: number;
  /** `qr` and `code`: what the wall showed at that moment. `list`: ticked or written in by a facilitator. */
  by: 'self' | 'facilitator' | 'qr' | 'code' | 'list';
}

export interface AgreementLine {
  id: string;
  text: string;
  by: string;
}

/** One talking-piece round: one holder, soft time, nobody is interrupted. */
export interface Round {
  id: string;
  stageId: string;
  prompt: string;
  rule: RoundOrder;
  softSeconds: number;
  /** Seconds given on top to the present holder. */
  extraSeconds: number;
  order: string[];
  holder: string | null;
  holderSince: number;
  spoken: string[];
  passed: string[];
  /** Asked to come back later, in that order. */
  later: string[];
  endedAt: number | null;
}

export interface Cluster {
  id: string;
  title: string;
}

export interface Board {
  stageId: string;
  cards: Card[];
  clusters: Cluster[];
  /** null: no vote was called yet. */
  voting: 'open' | 'closed' | null;
  /** One entry per dot; `target` is a card or a cluster. Dots are open, like on a paper wall. */
  dots: { target: string; memberId: string }[];
}

/** SharedGoal of T5 block 6. */
export interface Goal extends FromPaper {
  id: string;
  text: string;
  /** 谁参与 */
  who: string;
  /** 怎么看出做到了 */
  sign: string;
  version: number;
}

/** ActionItem of T5 block 7: one step and a date. */
export interface Commitment extends FromPaper {
  id: string;
  ownerId: string;
  ownerName: string;
  organization: { id: string | null; name: string };
  text: string;
  dueOn: string;
  /** What will count as done. */
  doneWhen: string;
  by: string;
  version: number;
  /** The question it answers, and everybody who asked it: they say at the end whether it was kept. */
  questionId?: string;
  askedBy?: string[];
}

export interface ClosingWord extends FromPaper {
  memberId: string;
  text: string;
}

export interface StageRun {
  stageId: string;
  startedAt: number;
  endedAt: number | null;
}

/** What everyone in the room sees: the fold of lane `all`. */
export interface RoomState {
  session: {
    id: string;
    title: string;
    series: string;
    place: string;
    startsAt: number;
    status: SessionStatus;
    openedAt: number | null;
    closedAt: number | null;
    /** When it was called off before it began. */
    cancelledAt?: number;
  };
  agenda: Stage[];
  current: CurrentStage | null;
  runs: StageRun[];
  members: Member[];
  attendance: Attendance[];
  agreement: AgreementLine[];
  /** The round under way or the last one held; earlier ones are in `roundsHeld`. */
  round: Round | null;
  roundsHeld: { stageId: string; prompt: string; spoken: number; passed: number; endedAt: number }[];
  boards: Board[];
  goals: Goal[];
  commitments: Commitment[];
  /** One closing word each. */
  words: ClosingWord[];
  /** A question the facilitator put on every screen in place of the stage's prompt. */
  shownPrompt: string | null;
  /** Minutes of stages to come that an overrun has changed; the plan stays in the agenda. */
  minutesNow: Record<string, number>;
  /** Small groups at work now. */
  groups: GroupRun | null;
  groupsHeld: GroupsHeld[];
  questions: Question[];
  /** Sentences to agree or disagree with. */
  statements: Statement[];
  /** Stages in which each wrote alone, once shown; `author` null where the writer did not sign. */
  sheets: { stageId: string; texts: { text: string; author: string | null }[] }[];
  /** Which step of a 1-2-4-All runs, and until when. */
  step: StageStep | null;
  /** What a stage review writes down; empty in other sessions. */
  review: ReviewState;
  queue: SpeakingQueue;
  /** What a partner meeting writes down; empty in other sessions. */
  meeting: MeetingState;
}

export interface StageStep {
  stageId: string;
  name: 'alone' | 'pairs' | 'fours' | 'all';
  startedAt: number;
  /** How much of the stage is left when the step is over: a pause and minutes given move both. */
  remainderMs: number;
}

/** Lane `staff`: what facilitators leave for one another. Speaking balance is not stored; it comes as `eph`. */
export interface StaffState {
  notes: { id: string; text: string; by: string; at: number }[];
  proposal: GroupProposal | null;
  /** Who was in a group with whom in earlier sessions of this programme; pairs only, never what was said. */
  met: [string, string][];
}

/** Lane `me:<member>`: a private jotting nobody else can read. */
export interface PrivateState {
  note: string;
  /** By stage: what this person wrote alone, shown to nobody until the time is up. */
  sheets: Record<string, { text: string; signed: boolean }>;
}

export interface LaneStates {
  all: RoomState;
  staff: StaffState;
  me: PrivateState;
  group: GroupState;
}

export function emptyRoom(): RoomState {
  return {
    session: {
      id: '',
      title: '',
      series: '',
      place: '',
      startsAt: 0,
      status: 'prepared',
      openedAt: null,
      closedAt: null,
    },
    agenda: [],
    current: null,
    runs: [],
    members: [],
    attendance: [],
    agreement: [],
    round: null,
    roundsHeld: [],
    boards: [],
    goals: [],
    commitments: [],
    words: [],
    shownPrompt: null,
    minutesNow: {},
    groups: null,
    groupsHeld: [],
    questions: [],
    statements: [],
    sheets: [],
    step: null,
    review: emptyReview(),
    queue: emptyQueue(),
    meeting: emptyMeeting(),
  };
}

export const emptyStaff = (): StaffState => ({ notes: [], proposal: null, met: [] });
export const emptyPrivate = (): PrivateState => ({ note: '', sheets: {} });
