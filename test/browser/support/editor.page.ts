import type { Locator } from "playwright-core";
import type { Visit } from "./visit.js";

/** The plan while it is written. */
export class EditorPage {
  constructor(private readonly visit: Visit) {}

  /** Takes the first matter of the inbox, which is a plan to write. */
  static async ofFirstMatter(visit: Visit): Promise<EditorPage> {
    await visit.page
      .getByRole("complementary", { name: visit.says("速览", "Peek") })
      .getByRole("button", { name: visit.says("修改方案", "Rework the plan") })
      .click();
    return EditorPage.at(visit);
  }

  /** The editor that the visit has come to. */
  static async at(visit: Visit): Promise<EditorPage> {
    await visit.page.waitForURL("**/edit*");
    await visit.sees(visit.page.getByRole("grid"));
    return new EditorPage(visit);
  }

  get grid(): Locator {
    return this.visit.page.getByRole("grid", { name: this.visit.says("工作表", "Work table") });
  }

  get checks(): Locator {
    return this.visit.page.getByRole("region", { name: this.visit.says("提交前检查", "Before you submit"), exact: true });
  }

  get missing(): Locator {
    return this.visit.page.getByRole("region", { name: this.visit.says("提交前还差什么", "What is missing before submission") });
  }

  get submit(): Locator {
    return this.visit.button(this.visit.says("提交", "Submit"));
  }

  /** A cell of the work table by words of its row and the head of its column. */
  async cell(row: string, column: string): Promise<Locator> {
    const place = await this.grid.getByRole("columnheader", { name: column, exact: true }).getAttribute("aria-colindex");
    return this.grid.getByRole("row").filter({ hasText: row }).locator(`[role=gridcell][aria-colindex="${place}"]`);
  }

  /** Replaces what stands in a cell. */
  async writes(row: string, column: string, words: string): Promise<void> {
    const cell = await this.cell(row, column);
    await cell.click();
    await cell.getByRole("textbox").fill(words);
    await this.visit.presses("Tab");
  }

  /** Waits until everything typed is on the server. */
  async isSaved(): Promise<void> {
    await this.visit.sees(this.visit.page.getByRole("status").filter({ hasText: this.visit.says("已保存", "Saved") }));
  }

  /** Opens a section by its place in the list. */
  async opensSection(title: string): Promise<void> {
    await this.visit.page
      .getByRole("navigation", { name: this.visit.says("章节", "Sections") })
      .getByRole("button", { name: title })
      .click();
  }

  /** One of the findings that the plan was returned with. */
  finding(label: string): Locator {
    return this.visit.page
      .getByRole("region", { name: this.visit.says("退回意见", "Returned findings") })
      .getByRole("listitem")
      .filter({ has: this.visit.page.getByText(label, { exact: true }) });
  }

  async answers(label: string, words: string, kind?: string): Promise<void> {
    const finding = this.finding(label);
    const head = finding.getByRole("button", { name: label });
    if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
    if (kind !== undefined) await finding.getByText(kind, { exact: true }).click();
    await finding.getByRole("textbox").fill(words);
    await finding.getByRole("button", { name: this.visit.says("答复", "Answer"), exact: true }).click();
    await this.visit.sees(finding.getByRole("button", { name: label }).filter({ hasText: kind ?? this.visit.says("已改", "Fixed") }));
  }

  /** Opens the question that comes before a submission. */
  async asksToSubmit(): Promise<void> {
    await this.submit.click();
    await this.visit.sees(this.visit.dialog());
  }

  /** Submits the plan and waits for the word of it. */
  async submits(round: number): Promise<void> {
    await this.asksToSubmit();
    await this.visit
      .dialog()
      .getByRole("button", { name: this.visit.says(`提交第 ${round} 轮`, `Submit round ${round}`) })
      .click();
    await this.visit.sees(
      this.visit.page.getByRole("status").filter({ hasText: this.visit.says(`已提交第 ${round} 轮`, `Round ${round} submitted`) }),
    );
  }
}
