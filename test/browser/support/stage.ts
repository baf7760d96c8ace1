import type { Browser, BrowserContext } from "playwright-core";
import { openBrowser } from "../../support/browser.js";
import { startDemo } from "../../support/demo.js";
import type { World } from "../../support/world.js";
import { type Locale, Visit } from "./visit.js";

/** How somebody sits down at a screen. */
export interface Seat {
  readonly locale?: Locale;
  /** Of the window, in pixels. */
  readonly width?: number;
  readonly path?: string;
  /** How many of the first hints were read; all of them, if nothing is said. */
  readonly tourStep?: number;
}

/** How a visitor comes to their language, and past the first hints. */
const settled = "mutation ($input: UpdateViewerInput!) { updateViewer(input: $input) { userErrors { code } } }";

/** How long a person waits for anything. */
const patience = 10_000;

/** The built product on its demo, and a browser. */
export class Stage {
  private readonly visits: Visit[] = [];

  private constructor(
    readonly world: World,
    private readonly browser: Browser,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const [world, browser] = await Promise.all([startDemo(env), openBrowser()]);
    return new Stage(world, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.world.stop();
  }

  /** Waits until the demo's own events are told, which happens when it starts: a page that hears of something asks for it anew. */
  async isQuiet(): Promise<void> {
    for (;;) {
      const waiting = await this.world.database.query("select from app.outbox_events where dispatched_at is null limit 1");
      if (waiting.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** What pages did since the last call that they must never do. */
  complaints(): string[] {
    return this.visits.splice(0).flatMap(({ complaints }) => [...complaints]);
  }

  /** Somebody who has never been here. */
  async stranger({ path, ...seat }: Seat = {}): Promise<Visit> {
    return this.sitDown(await this.freshContext(seat), seat.locale ?? "zh-CN", path);
  }

  /** Somebody of the demo, signed in, at the inbox unless a path says otherwise. */
  async enters(email: string, { path = "/inbox", ...seat }: Seat = {}): Promise<Visit> {
    const context = await this.freshContext(seat);
    const answer = await context.request.post("/auth/demo", { data: { email } });
    if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`);
    const { locale = "zh-CN", tourStep = 4 } = seat;
    await this.world.offers(settled);
    const input = { locale: locale.replace("-", "_"), tourStep };
    await context.request.post("/graphql", { data: { query: settled, variables: { input } } });
    return this.sitDown(context, locale, path);
  }

  /** A second window of the same browser. */
  async secondWindow(visit: Visit, path: string): Promise<Visit> {
    return this.sitDown(visit.context, visit.locale, path);
  }

  private async freshContext({ locale = "zh-CN", width = 1440 }: Seat): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.world.address,
      viewport: { width, height: width < 500 ? 844 : 900 },
      hasTouch: width < 500,
      locale,
      timezoneId: "Asia/Shanghai",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(patience);
    await context.addInitScript((language) => localStorage.setItem("duban.locale", language), locale);
    return context;
  }

  private async sitDown(context: BrowserContext, locale: Locale, path: string | undefined): Promise<Visit> {
    const visit = new Visit(await context.newPage(), new URL(this.world.address).origin, locale);
    this.visits.push(visit);
    if (path !== undefined) await visit.opens(path);
    return visit;
  }
}
