import type { Actor } from "../actor.js";
import { Fault } from "../errors.js";

/** Says which of these actors have lost the session or token that they came with. */
export type FindEnded = (actors: readonly Actor[]) => Promise<readonly Actor[]>;

/** Often enough that whoever is signed out hears nothing a second later. */
const lookedAfterEvery = 700;
/** Windows of one account on one process. */
const mostOfAccount = 40;

/** Why a stream is aborted whose process ends; its client may come back at once. */
export const goingAway = "going away";

/** The event streams that this process holds open; those whose session or token has ended are cut off. */
export class Streams {
  private readonly open = new Map<AbortController, Actor>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private looking = false;

  constructor(
    private readonly findEnded: FindEnded,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Begins a stream; it is to end when its signal is aborted, and to be aborted when it has ended. */
  begin(actor: Actor): AbortController {
    const mine = [...this.open.values()].filter(({ holder }) => holder === actor.holder);
    if (mine.length >= mostOfAccount) throw new Fault("RATE_LIMITED");
    const controller = new AbortController();
    this.open.set(controller, actor);
    controller.signal.addEventListener("abort", () => this.open.delete(controller), { once: true });
    this.timer ??= setInterval(() => void this.look(), lookedAfterEvery).unref();
    return controller;
  }

  /** Ends all of them, since the process ends. */
  endAll(): void {
    clearInterval(this.timer);
    for (const controller of [...this.open.keys()]) controller.abort(goingAway);
  }

  private async look(): Promise<void> {
    if (this.looking || this.open.size === 0) return;
    this.looking = true;
    try {
      const ended = new Set(await this.findEnded([...this.open.values()]));
      for (const [controller, actor] of [...this.open]) if (ended.has(actor)) controller.abort();
    } catch (error) {
      this.report(error); // whoever has lost their rights is told nothing all the same: each event asks for them
    } finally {
      this.looking = false;
    }
  }
}
