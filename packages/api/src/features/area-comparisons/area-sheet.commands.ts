import { type AreaState, areaStates, type Locale, type Text, textIn } from "@duban/schema";
import type { Command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { sql } from "../../platform/select/index.js";
import type { SpreadsheetCell, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";
import type { Transaction } from "../../platform/transaction.js";
import { parentPath } from "../../platform/tree-path.js";
import { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";
import { Ledger } from "../ledgers/ledger.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { AreaComparison } from "./area-comparison.entity.js";

const mostUnits = 5_000;

/** A unit of the sheet with how it stands in each area. */
interface SheetRow {
  readonly code: string;
  readonly name: Text;
  readonly cells: readonly { readonly state: AreaState; readonly count: number; readonly reason: string }[];
}

/** The comparison of a ledger's areas, before a language is chosen. */
export interface AreaSheet {
  readonly title: Text;
  readonly areas: readonly string[];
  readonly rows: readonly SheetRow[];
}

// A spreadsheet is a list in another form: it holds what the actor sees of it, and nothing is written.

/** The comparison of a ledger's areas over the units that the actor sees, in the order of the tree. */
export const readAreaSheet: Command<{ readonly ledgerId: string }, AreaSheet> = {
  action: "problem.read",
  async execute(tx, { ledgerId }) {
    const ledger = await tx.see(Ledger, ledgerId);
    if (ledger.aspects.length === 0) throw new Fault("NOT_FOUND");
    const { title, titleEn, code } = ledger;
    const rows = await rowsOf(tx, ledger);
    return { title: { zh: `${code} ${title}`, en: `${code} ${titleEn}` }, areas: ledger.aspects.map(({ name }) => name), rows };
  },
};

async function rowsOf(tx: Transaction, { id, campaignId, aspects }: Ledger): Promise<SheetRow[]> {
  const units = await tx.look(CampaignParticipant, (unit) => sql`${unit.campaignId} = ${campaignId}`);
  if (units.length > mostUnits) throw new Refusal("EXPORT_TOO_LARGE", { count: units.length, maximum: mostUnits });
  const answers = await tx.look(AreaComparison, (answer) => sql`${answer.ledgerId} = ${id}`);
  const problems = await tx.look(Problem, (problem) => sql`${problem.ledgerId} = ${id} and ${problem.aspectId} is not null`);
  const ids = [...new Set([...units, ...problems].map(({ organizationId }) => organizationId))];
  const organizations = new Map((await tx.look(Organization, (one) => sql`${one.id} = any(${ids}::uuid[])`)).map((one) => [one.id, one]));
  const ordered = units.flatMap(({ organizationId }) => organizations.get(organizationId) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
  const counts = countsBelow(problems.map((one) => [organizations.get(one.organizationId)?.path ?? "", one.aspectId ?? ""]));
  const answered = new Map(answers.map((one) => [`${one.organizationId} ${one.aspectId}`, one]));
  return ordered.map((unit) => ({
    ...{ code: unit.code, name: { zh: unit.name, en: unit.nameEn || unit.name } },
    cells: aspects.map(({ id: aspectId }) => {
      const answer = answered.get(`${unit.id} ${aspectId}`);
      const count = counts.get(`${unit.path} ${aspectId}`) ?? 0;
      return { state: count > 0 ? "PROBLEMS" : (answer?.verdict ?? "OPEN"), count, reason: answer?.reason ?? "" };
    }),
  }));
}

/** How many problems lie at a path or below it in an area, by both. */
function countsBelow(problems: readonly (readonly [path: string, aspectId: string])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [path, aspectId] of problems) {
    for (let at = path; ; at = parentPath(at)) {
      const key = `${at} ${aspectId}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (parentPath(at) === at) break;
    }
  }
  return counts;
}

const titles = {
  code: { zh: "单位编码", en: "Unit code" },
  unit: { zh: "单位", en: "Unit" },
  answered: { zh: "已对照", en: "Compared" },
} as const;

/** The titles and the rows of the sheet, in one language. */
export function areaLines({ areas, rows }: AreaSheet, locale: Locale): SpreadsheetCell[][] {
  const said = (title: Text) => textIn(title, locale);
  return [
    [said(titles.code), said(titles.unit), ...areas, said(titles.answered)],
    ...rows.map(({ code, name, cells }) => [
      ...[code, said(name), ...cells.map((cell) => wordsOf(cell, locale))],
      `${cells.filter(({ state }) => state !== "OPEN").length}/${cells.length}`,
    ]),
  ];
}

/** The same as a sheet. */
export function areaSheet(sheet: AreaSheet, locale: Locale): WrittenSheet {
  return {
    name: locale === "en" ? "Areas compared" : "对照表",
    head: 1,
    columns: [{ width: 14 }, { width: 24 }, ...sheet.areas.map(() => ({ width: 22 })), { width: 10 }],
    rows: areaLines(sheet, locale),
  };
}

function wordsOf({ state, count, reason }: SheetRow["cells"][number], locale: Locale): string {
  if (state === "PROBLEMS") return locale === "en" ? `${count} ${count === 1 ? "problem" : "problems"}` : `${count} 项问题`;
  const words = areaStates.label(state, locale);
  return reason === "" ? words : `${words}${locale === "en" ? ": " : "："}${reason}`;
}
