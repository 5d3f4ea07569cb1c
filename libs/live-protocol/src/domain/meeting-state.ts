/** What a partner meeting writes down beside boards, goals and commitments (domain T5). */
export interface MeetingState {
  /** Cards of the role exchange, each confirmed by whom it speaks for. */
  exchange: ShownExchange[];
  /** Offers and asks said aloud; those of the strengths wall are read from the wall. */
  lines: MeetingLine[];
  matches: LineMatch[];
}

/** 角色互访 {擅长, 困惑, 可分享资源, 期待}: one person's, written down by another. */
export interface ExchangeCard {
  aboutId: string;
  /** Who asked the questions and introduces them. */
  by: string;
  strength: string;
  puzzle: string;
  resource: string;
  hope: string;
}

export interface ShownExchange extends ExchangeCard {
  stageId: string;
}

/** In lane `group:<n>`, before it is shown. `version` counts its changes. */
export interface ExchangeDraft extends ExchangeCard {
  version: number;
  /** Whoever it speaks for has said: so it may be shown. */
  confirmed: boolean;
}

export const lineKinds = ['ask', 'offer'] as const;
export type LineKind = (typeof lineKinds)[number];

export interface MeetingLine {
  id: string;
  kind: LineKind;
  what: string;
  by: string;
}

/** Said on the spot: this offer meets this ask. */
export interface LineMatch {
  offerId: string;
  askId: string;
}

export const emptyMeeting = (): MeetingState => ({ exchange: [], lines: [], matches: [] });

export interface MeetingEvents {
  'exchange.shown': ShownExchange;
  'offer.made': MeetingLine;
  'ask.made': MeetingLine;
  'offer.withdrawn': { id: string };
  'ask.withdrawn': { id: string };
  'match.made': LineMatch;
  'match.undone': LineMatch;
}

/** In lane `group:<n>`. */
export interface ExchangeEvents {
  'exchange.written': ExchangeDraft;
  'exchange.confirmed': { aboutId: string; version: number };
}
