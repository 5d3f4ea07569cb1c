import { reviewCardKinds, tableSteps } from './review-state';
import { day, flag, id, listOf, note, oneOf, text, whole } from './shapes';

/** What people ask for in a stage review; the id of the command becomes the id of what it creates. */
export const reviewShapes = {
  /** Before the session or in it. `lines`: three answers, the first not empty. Only a difficulty may stay unsigned. */
  'review-card.write': { cardKind: oneOf(...reviewCardKinds), lines: listOf(note(500), 3), signed: flag },
  'review-card.change': { id: id, lines: listOf(note(500), 3) },
  'review-card.remove': { id: id },
  /** Facilitator: this difficulty is talked about now; for an unsigned one `speakerId` is who reads it out. */
  'difficulty.begin': { cardId: id, speakerId: id },
  /** `as`: the step the words are meant for; `stage_closed` when it is not that step's turn. */
  'difficulty.say': { tableId: id, as: oneOf(...tableSteps), text: text(500) },
  /** The speaker or a facilitator; `from` is the step the sender saw. */
  'difficulty.move-on': { tableId: id, from: oneOf(...tableSteps) },
  /** Facilitator. */
  'difficulty.extend': { tableId: id, minutes: whole(1, 30) },
  /** The speaker, or a facilitator on their behalf: what of the things to try is taken along. */
  'difficulty.choose': { tableId: id, lineIds: listOf(id, 20), words: note(300) },
  /** `memberId` is oneself; facilitators may write down somebody else's. */
  'adjustment.propose': { memberId: id, what: text(500), why: text(500) },
  /** `helperId` is oneself, or anybody for a facilitator; `helpedId` somebody of another organisation. */
  'pledge.make': { helperId: id, helpedId: id, what: text(300), dueOn: day },
  'pledge.take-back': { id: id },
} as const;
