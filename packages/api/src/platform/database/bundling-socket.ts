import { Socket } from "node:net";

/**
 * A connection that sends all that is written in one turn of the event loop at once: statements that need not wait for one another's
 * answers are one packet, which neither side takes apart. The driver holds the socket back while it writes a statement; here the hold lasts
 * until the turn ends.
 */
export class BundlingSocket extends Socket {
  private bundling = false;

  override cork(): void {
    super.cork();
    if (this.bundling) return;
    this.bundling = true;
    super.cork();
    process.nextTick(() => {
      this.bundling = false;
      this.uncork();
    });
  }
}
