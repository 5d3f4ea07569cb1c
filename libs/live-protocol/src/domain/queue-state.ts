/** Who asked to speak, beside the talking piece. Begins anew with every stage and is gone when the session closes. */
export interface SpeakingQueue {
  /** In the order of asking; who is called next is `speakingOrder`. */
  waiting: { memberId: string; at: number }[];
  /** Called by a facilitator and speaking now. */
  speaker: string | null;
  speakerSince: number;
  /** Who spoke from the queue in this stage: whether somebody was heard, never how long or how often. */
  heard: string[];
}

export const emptyQueue = (): SpeakingQueue => ({ waiting: [], speaker: null, speakerSince: 0, heard: [] });

export interface QueueEvents {
  'queue.asked': { memberId: string; at: number };
  'queue.withdrawn': { memberId: string };
  'queue.called': { memberId: string; at: number };
  'queue.finished': { memberId: string; at: number };
}

/** Why somebody stands where they stand; worded by whoever shows it. */
export type PlaceReason = 'organization-not-heard' | 'person-not-heard' | 'asked-earlier';

export interface QueuePlace {
  memberId: string;
  reason: PlaceReason;
}
