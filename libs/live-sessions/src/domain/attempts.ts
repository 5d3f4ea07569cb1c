/** Counts tries within a sliding window, in memory: the secret itself is too long to guess, this only keeps noise away. */
export class Attempts {
  private readonly seen = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** False once `most` tries lie within the window. */
  allow(subject: string, now: number): boolean {
    const recent = (this.seen.get(subject) ?? []).filter((at) => now - at < this.windowMs);
    if (recent.length >= this.most) return false;
    recent.push(now);
    this.seen.set(subject, recent);
    if (this.seen.size > 10_000) this.forgetOld(now);
    return true;
  }

  private forgetOld(now: number): void {
    for (const [subject, times] of this.seen)
      if (now - times[times.length - 1] >= this.windowMs) this.seen.delete(subject);
  }
}
