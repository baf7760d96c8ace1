import type { Locator } from "playwright-core";
import type { Visit } from "./visit.js";

/** The inbox, used by keyboard. */
export class InboxPage {
  constructor(private readonly visit: Visit) {}

  /** The matter of an organization. */
  matter(organization: string): Locator {
    return this.visit.page.getByRole("row").filter({ has: this.visit.page.getByRole("link", { name: new RegExp(`^${organization} ?·`) }) });
  }

  /** The matter that Enter opens. */
  get current(): Locator {
    return this.visit.page.locator("tr[aria-current=true]");
  }

  get peek(): Locator {
    return this.visit.page.getByRole("complementary", { name: this.visit.says("速览", "Peek") });
  }

  /** Goes down by `j` until the matter of the organization is the current one, and opens it. */
  async opensByKeyboard(organization: string): Promise<void> {
    const wanted = this.matter(organization).first();
    await this.visit.sees(wanted);
    const count = await this.visit.page.getByRole("row").count();
    for (let row = 0; row < count && (await wanted.getAttribute("aria-current")) === null; row++) {
      const before = await this.current.getAttribute("id");
      await this.visit.presses("j");
      await this.visit.sees(this.visit.page.locator(`tr[aria-current=true]:not([id="${before}"])`));
    }
    await this.visit.presses("Enter");
    await this.visit.page.waitForURL("**/plans/**");
  }
}
