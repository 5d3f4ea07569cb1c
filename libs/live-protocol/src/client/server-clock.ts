/** The server's time as this device can know it: the offset measured with the smallest round trip so far wins. */
export class ServerClock {
  private offset = 0;
  private bestRoundTrip = Infinity;

  /** `sentAt` and `heardAt` by the local clock, `serverNow` from the answer. */
  measured(sentAt: number, heardAt: number, serverNow: number): void {
    const roundTrip = heardAt - sentAt;
    if (roundTrip < 0 || roundTrip > this.bestRoundTrip) return;
    this.bestRoundTrip = roundTrip;
    this.offset = serverNow + roundTrip / 2 - heardAt;
  }

  /** A one-way message can only show that the server is at least this far on; it corrects a clock never measured. */
  heard(heardAt: number, serverNow: number): void {
    if (this.bestRoundTrip === Infinity || serverNow - heardAt > this.offset) this.offset = serverNow - heardAt;
  }

  /** The server's time for a local instant, epoch milliseconds. */
  at(localNow: number): number {
    return localNow + this.offset;
  }
}
