import type { Locator } from "playwright-core";
import type { Visit } from "./visit.js";

/** The supervision tree. */
export class TreePage {
  constructor(private readonly visit: Visit) {}

  get table(): Locator {
    return this.visit.page.getByRole("treegrid", { name: this.visit.says("各组织的方案进展", "Plans by organization") });
  }

  /** The row of an organization that is unfolded. */
  row(organization: string): Locator {
    return this.table.getByRole("row").filter({ has: this.visit.page.getByTitle(organization, { exact: true }) });
  }

  /** How many plans from an organization downwards are approved, of how many that were asked for. */
  async approvedOf(organization: string): Promise<[approved: number, asked: number]> {
    const words = await this.row(organization).getByRole("gridcell").nth(2).innerText();
    const [approved, asked] = words.replace("Σ", "").split("/").map(Number);
    return [approved ?? Number.NaN, asked ?? Number.NaN];
  }
}
