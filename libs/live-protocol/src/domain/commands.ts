import { programShapes } from './program-commands';
import { meetingShapes } from './meeting-commands';
import { reviewShapes } from './review-commands';
import { day, flag, type FromShape, id, listOf, note, nullable, oneOf, text, whole } from './shapes';

/**
 * What a person in the room can ask for, by kind, with the shape of its data. The id of the command becomes the id of what
 * it creates (card, cluster, goal, commitment, agreement line, round).
 */
export const commandShapes = {
  /** Facilitator. Opens the meeting and starts the first stage. */
  'session.open': {},
  /** Facilitator. Ends the meeting; the minutes are derived at that moment. */
  'session.close': {},
  /** Facilitator; send `ifStage` and `ifVersion`, so that two presses move on once. */
  'stage.advance': {},
  /** Facilitator: jump to any stage. */
  'stage.go': { stageId: id },
  'stage.extend': { minutes: whole(1, 60) },
  'stage.pause': {},
  'stage.resume': {},
  /** Facilitator: a question on every screen; null shows the stage's own prompt again. */
  'prompt.show': { text: nullable(text(300)) },
  /** Facilitator: a signed-in member becomes co-facilitator, or stops being one. */
  'member.set-role': { memberId: id, role: oneOf('facilitator', 'member') },
  /** 签到 for oneself. */
  'attendance.sign': {},
  /** Facilitator: somebody signed on paper. */
  'attendance.sign-for': { memberId: id },
  'attendance.withdraw': { memberId: id },
  /** Facilitator: ticks several on the list at once; who signed in meanwhile is passed over. */
  'attendance.sign-list': { memberIds: listOf(id, 400) },
  /** Facilitator: somebody without a phone, by the name and organisation they say; the command's id becomes theirs. */
  'attendance.write-in': { name: text(40), organization: note(60) },
  'agreement.add': { text: text(200) },
  'agreement.change': { id: id, text: text(200) },
  'agreement.remove': { id: id },
  /** Facilitator. `memberIds` null: everyone who signed in, or everyone who joined if nobody did. */
  'round.start': {
    prompt: note(300),
    order: oneOf('random', 'seating', 'newest'),
    softSeconds: whole(15, 1800),
    memberIds: nullable(listOf(id, 400)),
  },
  /** The holder, or a facilitator on their behalf. `holder` is who the sender saw speaking: otherwise `conflict`. */
  'round.pass-on': { holder: id, outcome: oneOf('spoken', 'passed', 'later') },
  /** Facilitator: hand the piece to a named person. */
  'round.give': { holder: nullable(id), to: id },
  /** Facilitator: one more minute and the like. */
  'round.extend': { seconds: whole(15, 600) },
  /** A late comer takes a seat at the end of the round. */
  'round.join': {},
  'round.end': {},
  /** `column` counts from 0 into the board's columns; 0 on a wall without columns. */
  'card.add': { stageId: id, text: text(300), column: whole(0, 20), signed: flag },
  'card.change': { stageId: id, id: id, text: text(300) },
  'card.remove': { stageId: id, id: id },
  /** Facilitator: sort a card under a heading and a cluster. */
  'card.move': { stageId: id, id: id, column: whole(0, 20), clusterId: nullable(id) },
  'cluster.add': { stageId: id, title: text(60), cardIds: listOf(id, 200) },
  'cluster.rename': { stageId: id, id: id, title: text(60) },
  'cluster.remove': { stageId: id, id: id },
  'vote.open': { stageId: id },
  'vote.close': { stageId: id },
  /** `target` is a cluster, or a card that is in none. */
  'dot.place': { stageId: id, target: id },
  'dot.take-back': { stageId: id, target: id },
  'goal.add': { text: text(300), who: note(200), sign: note(300) },
  /** `version` is the one the sender saw: otherwise `conflict`. */
  'goal.change': { id: id, version: whole(1, 1e6), text: text(300), who: note(200), sign: note(300) },
  'goal.remove': { id: id },
  /** `ownerId` is oneself; facilitators may write down somebody else's. */
  'commitment.add': { ownerId: id, text: text(300), dueOn: day, doneWhen: note(300) },
  /** An answer to a question: everybody who asked it, or wanted to know it too, is told how it goes. */
  'commitment.promise': { questionId: id, ownerId: id, text: text(300), dueOn: day, doneWhen: note(300) },
  'commitment.change': {
    id: id,
    version: whole(1, 1e6),
    ownerId: id,
    text: text(300),
    dueOn: day,
    doneWhen: note(300),
  },
  'commitment.remove': { id: id },
  /** One closing word; saying another replaces it. */
  'word.say': { text: text(40) },
  /** Agree, disagree or pass: one sentence at a time; the last answer of each counts. */
  'statement.add': { text: text(400), signed: flag },
  'statement.vote': { id: id, vote: oneOf('agree', 'disagree', 'pass') },
  ...reviewShapes,
  ...meetingShapes,
  ...programShapes,
  /** Lane `staff`. */
  'staff-note.add': { text: text(500) },
  /** Lane `me:<member>`. */
  'note.write': { text: note(4000) },
} as const;

export type CommandKind = keyof typeof commandShapes;
export type CommandData<K extends CommandKind> = FromShape<(typeof commandShapes)[K]>;

export const isCommandKind = (kind: unknown): kind is CommandKind =>
  typeof kind === 'string' && Object.hasOwn(commandShapes, kind);

/** The kind of lane a command belongs to; anything else is refused. */
export function laneKindOf(kind: CommandKind): 'all' | 'staff' | 'me' | 'group' {
  if (kind === 'staff-note.add' || kind.startsWith('grouping.')) return 'staff';
  if (kind.startsWith('group-') || kind.startsWith('exchange.')) return 'group';
  return kind === 'note.write' || kind === 'sheet.write' ? 'me' : 'all';
}
