import { flag, id, note, nullable, oneOf, text, whole } from './shapes';

/** What people ask for in small groups, steps, sheets and questions; the id of the command becomes the id of what it creates. */
export const programShapes = {
  /** Facilitator: on to the next step of a 1-2-4-All. */
  'stage.next-step': {},
  /** Lane `staff`: groups drawn for a stage. `size` null takes the stage's own; the command's id is the seed. */
  'grouping.propose': { stageId: id, size: nullable(whole(2, 20)) },
  /** Lane `staff`: drawn anew; who is locked stays. */
  'grouping.redo': {},
  /** Lane `staff`. `to` counts groups from 0; null puts the person in none. */
  'grouping.move': { memberId: id, to: nullable(whole(0, 199)) },
  'grouping.lock': { memberId: id, locked: flag },
  'grouping.keep-together': { memberId: id, withId: id, together: flag },
  'grouping.drop': {},
  /** Facilitator: the groups as proposed begin to work; `proposalId` is what the sender saw. */
  'groups.start': { proposalId: id },
  /** Facilitator. `to` is the number of the group's lane; null takes the person out. */
  'groups.move': { memberId: id, to: nullable(whole(1, 999)) },
  /** Somebody who came late asks for a group. */
  'groups.join': {},
  /** Of the group, or a facilitator: who speaks for it when everyone is back. */
  'groups.set-speaker': { n: whole(1, 999), memberId: nullable(id) },
  /** Facilitator: everyone is back, with what the groups made. */
  'groups.end': {},
  /** Lane `group:<n>`. */
  'group-card.add': { text: text(300) },
  'group-card.change': { id: id, text: text(300) },
  'group-card.remove': { id: id },
  'group-note.add': { text: text(300) },
  'group-note.change': { id: id, text: text(300) },
  'group-note.remove': { id: id },
  /** The one sentence the group carries up; `version` is the one the sender saw. */
  'group-sentence.write': { version: whole(0, 1e6), text: note(300) },
  /** Lane `me:<member>`: written alone, seen by nobody until the time is up. Empty takes it back. */
  'sheet.write': { stageId: id, text: note(1000), signed: flag },
  /** Facilitator: everything written alone is shown, before the time is up. */
  'sheets.show': {},
  'question.ask': { text: text(300), signed: flag },
  /** 我也想问. */
  'question.raise': { id: id },
  'question.lower': { id: id },
  /** Facilitator: two questions become one; everyone who asked or put up a hand is kept. */
  'question.merge': { id: id, into: id },
  /** Facilitator. `open` takes an answer back. */
  'question.settle': { id: id, status: oneOf('open', 'answered', 'later'), answer: note(1000) },
  /** Whoever signed it, or a facilitator. */
  'question.remove': { id: id },
  /** Facilitator: somebody else takes over, and the sender steps back. */
  'member.hand-over': { memberId: id },
} as const;

export type ProgramKind = keyof typeof programShapes;
