/** Bounds how often something is tried under a key: each try counts until the window that began with the first is over. */
export class AttemptLimit {
  private readonly windows = new Map<string, { count: number; readonly endsAt: number }>();

  constructor(
    private readonly maximum: number,
    private readonly seconds: number,
    /** Keys remembered at once; the oldest are forgotten first. */
    private readonly capacity = 50_000,
  ) {}

  /** Counts a try; seconds to wait when there were too many, 0 when it may go on. */
  take(key: string, now: Date): number {
    const time = now.getTime();
    const open = this.windows.get(key);
    if (open && open.endsAt > time) {
      if (open.count >= this.maximum) return Math.ceil((open.endsAt - time) / 1_000);
      open.count += 1;
      return 0;
    }
    this.windows.delete(key);
    if (this.windows.size >= this.capacity) this.forgetOldest();
    this.windows.set(key, { count: 1, endsAt: time + this.seconds * 1_000 });
    return 0;
  }

  /** Takes a try back that turned out to be none. */
  giveBack(key: string): void {
    const open = this.windows.get(key);
    if (open) open.count = Math.max(0, open.count - 1);
  }

  private forgetOldest(): void {
    const [oldest] = this.windows.keys();
    if (oldest !== undefined) this.windows.delete(oldest);
  }
}
