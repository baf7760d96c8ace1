import type { BrowserContext, Locator, Page } from "playwright-core";

export type Locale = "zh-CN" | "en";

/** One person at one screen. It writes down everything that a page must never do. */
export class Visit {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(
    readonly page: Page,
    readonly address: string,
    readonly locale: Locale,
  ) {
    const note = (complaint: string) => this.seen.push(`${new URL(page.url(), address).pathname}: ${complaint}`);
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") note(`console ${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => note(`uncaught ${error.message}`));
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== address) note(`foreign request ${request.url()}`);
    });
    page.on("requestfailed", (request) => {
      // Leaving a page takes back what it still asked for.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") note(`failed ${request.url()} ${request.failure()?.errorText}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) note(`answer ${response.status()} ${response.url()}`);
    });
  }

  /** From now on nothing is made of complaints of this kind: the test brings them about. */
  bringsAbout(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  /** What pages did that they must never do. */
  get complaints(): readonly string[] {
    return this.seen.filter((complaint) => !this.expected.some((each) => each.test(complaint)));
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The words in the language of this visit. */
  says(zh: string, en: string): string {
    return this.locale === "en" ? en : zh;
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.address).href);
    await this.sees(this.page.getByRole("heading", { level: 1 }).first());
    await this.settles();
  }

  /** Waits until nothing is on its way any more. */
  async settles(): Promise<void> {
    const skeletons = this.page.getByRole("status", { name: this.says("载入中", "Loading") });
    await this.seesNoMore(skeletons.first());
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Waits until something is to be seen. */
  async sees(what: Locator): Promise<void> {
    await what.waitFor({ state: "visible" }).catch((error: unknown) => this.tells(error));
  }

  /** Waits until something is no longer to be seen. */
  async seesNoMore(what: Locator): Promise<void> {
    await what.waitFor({ state: "hidden" }).catch((error: unknown) => this.tells(error));
  }

  /** Fails with what the page shows instead, for whoever reads the log of a machine far away. */
  private async tells(error: unknown): Promise<never> {
    const shown = (await this.page.locator("body").innerText()).replaceAll(/\s+/g, " ");
    const focused = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(
      `${error instanceof Error ? error.message : error}\nInstead, ${this.page.url()} shows, with the focus on ${focused}: ${shown.slice(0, 1500)}`,
    );
  }

  async seesWords(words: string | RegExp): Promise<void> {
    await this.sees(this.page.getByText(words).first());
  }

  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until a field has the focus, so that what is typed goes there. */
  async isIn(field: Locator): Promise<void> {
    await this.sees(field.and(this.page.locator(":focus")));
  }

  /** Presses Tab, or another key by which the focus goes on, until something has it. */
  async tabsTo(what: Locator, key: "Tab" | "Shift+Tab" | "ArrowDown" = "Tab"): Promise<void> {
    for (let presses = 0; presses < 10; presses++) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await this.presses(key);
    }
    throw new Error(`${what} cannot be reached by ${key}`);
  }

  async types(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole("link", { name });
  }

  dialog(name?: string | RegExp): Locator {
    return name === undefined ? this.page.getByRole("dialog") : this.page.getByRole("dialog", { name });
  }

  /** Goes to a part of the product by the rail. */
  async goesTo(part: string): Promise<void> {
    const rail = this.page.getByRole("navigation", { name: this.says("主导航", "Main navigation") });
    await rail.getByRole("link", { name: part }).click();
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole("button", { name: this.says("账号", "Account") }).click();
    await this.page.getByRole("menuitem", { name: this.says("退出登录", "Sign out") }).click();
    await this.sees(this.page.getByRole("heading", { name: this.says("登录", "Sign in") }).first());
  }
}
