/** What time it is. Rules never read it: they take `now` as a value. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
