import { id, note, text, whole } from './shapes';

/** What people ask for in a partner meeting; the id of the command becomes the id of what it creates. */
export const meetingShapes = {
  'queue.ask': {},
  'queue.withdraw': {},
  /** Facilitator. */
  'queue.call': { memberId: id },
  /** The speaker, or a facilitator; `memberId` is who the sender saw speaking. */
  'queue.finish': { memberId: id },
  /**
   * Lane `group:<n>`. About another of the group, or oneself once somebody else has written; `version` is the one the
   * sender saw, 0 for a card nobody has written yet.
   */
  'exchange.write': {
    aboutId: id,
    version: whole(0, 1e6),
    strength: note(300),
    puzzle: note(300),
    resource: note(300),
    hope: note(300),
  },
  /** Lane `group:<n>`: whoever the card speaks for lets everybody see it. */
  'exchange.confirm': { version: whole(1, 1e6) },
  /** `memberId` is oneself; facilitators may write down somebody else's. */
  'offer.make': { memberId: id, what: text(300) },
  'ask.make': { memberId: id, what: text(300) },
  'offer.withdraw': { id: id },
  'ask.withdraw': { id: id },
  /** Somebody of either organisation, or a facilitator. */
  'match.make': { offerId: id, askId: id },
  'match.undo': { offerId: id, askId: id },
} as const;
