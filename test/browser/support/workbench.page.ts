import type { Locator } from "playwright-core";
import type { Visit } from "./visit.js";

/** The review of a plan, used by keyboard. */
export class WorkbenchPage {
  constructor(private readonly visit: Visit) {}

  get findings(): Locator {
    return this.visit.page.getByRole("complementary", { name: this.visit.says("本次审核意见", "Findings") });
  }

  /** A finding by its number, or a draft by its label. */
  finding(label: string): Locator {
    return this.findings.getByRole("listitem").filter({ has: this.visit.page.getByText(label, { exact: true }) });
  }

  get content(): Locator {
    return this.visit.page.getByRole("region", { name: this.visit.says("方案内容", "Content of the plan"), exact: true });
  }

  /** The row of the plan that is current. */
  get currentRow(): Locator {
    return this.content.locator("tr[aria-current=true]");
  }

  get footer(): Locator {
    return this.visit.page.locator("footer");
  }

  /** Begins the review, by keyboard. */
  async begins(): Promise<void> {
    await this.visit.sees(this.footer.getByRole("button", { name: this.visit.says("开始审核", "Start review") }));
    await this.visit.presses("Control+Enter");
    await this.visit.sees(this.footer.getByRole("button", { name: this.visit.says("退回", "Return") }));
  }

  /** Waits until the current finding is this one. */
  async standsAt(label: string): Promise<void> {
    await this.visit.sees(
      this.findings.locator("li[aria-current=true]").filter({ has: this.visit.page.getByText(label, { exact: true }) }),
    );
  }

  /** `y` on the current finding. */
  async confirms(label: string): Promise<void> {
    await this.standsAt(label);
    await this.visit.sees(this.finding(label).getByRole("button", { name: this.visit.says("确认已改", "Confirm") }));
    await this.visit.presses("y");
    await this.visit.sees(this.finding(label).getByText(this.visit.says("已确认", "confirmed")));
  }

  /** `u` on the current finding. */
  async raisesAgain(label: string, why: string): Promise<void> {
    await this.standsAt(label);
    await this.visit.presses("u");
    await this.visit.isIn(this.findings.getByRole("textbox", { name: this.visit.says("还缺什么", "What is still missing") }));
    await this.visit.types(why);
    await this.visit.presses("Control+Enter");
    await this.visit.sees(this.finding(label).getByText(this.visit.says("重提 1 次", "again × 1")));
  }

  /** `c` at the current row or section, the demand, a reason from the list; the draft saves itself. */
  async notes(label: string, demand: string, reason?: string): Promise<void> {
    await this.visit.presses("c");
    const words = this.visit.page.getByRole("textbox", { name: this.visit.says("要求怎样改", "What is required") });
    await this.visit.isIn(words);
    await this.visit.types(demand);
    if (reason !== undefined) {
      await this.visit.tabsTo(this.findings.getByRole("combobox", { name: this.visit.says("原因", "Reason") }), "Shift+Tab");
      await this.choosesByKeyboard(reason);
      await this.visit.tabsTo(words);
    }
    await this.visit.presses("Control+Enter");
    await this.visit.seesNoMore(words);
    await this.visit.sees(this.finding(label).getByText(demand));
  }

  /** Opens the focused list and goes down to an option. */
  private async choosesByKeyboard(option: string): Promise<void> {
    const active = this.visit.page.locator(".ant-select-item-option-active:visible");
    await this.visit.presses("ArrowDown");
    await this.visit.sees(active);
    for (let presses = 0; presses < 20 && (await active.innerText()) !== option; presses++) await this.visit.presses("ArrowDown");
    await this.visit.presses("Enter");
    await this.visit.seesNoMore(active);
  }

  /** `r` or `a`, a note, and ⌘/Ctrl-Enter; waits until it was done. */
  async decides(decision: "r" | "a", note: string): Promise<void> {
    await this.visit.presses(decision);
    const dialog = this.visit.dialog();
    await this.visit.isIn(dialog.getByLabel(this.visit.says("附言（可不填）", "Note (optional)")));
    await this.visit.types(note);
    await this.visit.presses("Control+Enter");
    await this.visit.seesNoMore(dialog);
  }
}
