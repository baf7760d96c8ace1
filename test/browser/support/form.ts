import type { Locator } from "playwright-core";

/** The fields of a form, by their labels. */
export class Form {
  constructor(private readonly place: Locator) {}

  async writes(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, words] of Object.entries(fields)) await this.place.getByLabel(label, { exact: true }).first().fill(words);
  }

  /** Types a day into a date field and closes its calendar. */
  async dates(label: string, day: string, position = 0): Promise<void> {
    const field = this.place.getByLabel(label, { exact: true }).nth(position);
    await field.fill(day);
    await field.press("Enter");
  }

  /** Chooses from a list by typing what is looked for, or by its words alone. */
  async chooses(label: string, option: string, search?: string): Promise<void> {
    const field = this.place.getByRole("combobox", { name: label, exact: true }).first();
    await field.click();
    if (search !== undefined) await field.fill(search);
    await field.page().locator(".ant-select-item-option:visible").filter({ hasText: option }).first().click();
  }
}
