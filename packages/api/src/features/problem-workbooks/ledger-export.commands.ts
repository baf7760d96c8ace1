import type { LedgerListName } from "@duban/schema/problem/ledger-columns";
import type { Command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { every, type Row } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { Measure } from "../measures/measure.entity.js";
import { isSaying as isMeasureSaying, measuresMatching } from "../measures/measure.queries.js";
import { OutcomeTarget } from "../outcomes/outcome-target.entity.js";
import { outcomesMatching } from "../outcomes/outcome-target.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { isSaying as isProblemSaying, problemsMatching } from "../problems/problem.queries.js";
import type { ExportFilter } from "./ledger-export.filter.js";
import { isBelow, namesOfMeasures, namesOfProblems, namesOfTargets } from "./ledger-export.queries.js";
import { type ExportedRow, measureRow, problemRow, targetRow } from "./ledger-export.rows.js";

/** More than any ledger in use holds; beyond it the list is to be narrowed. */
const mostRows = 20_000;
const namedAtOnce = 1_000;

interface Wanted {
  readonly list: LedgerListName;
  readonly filter: ExportFilter;
}

// A spreadsheet is a list in another form: it holds what the actor sees of it, and nothing is written.

/** The rows of a list that a filter keeps, in the order of their numbers. */
export const readLedgerExport: Command<Wanted, { readonly rows: readonly ExportedRow[] }> = {
  action: "problem.read",
  async execute(tx, { list, filter }) {
    if (!tx.actor.mayAnywhere("problem.read")) throw new Fault("FORBIDDEN");
    if (list === "outcomes") return { rows: await targetRows(tx, filter) };
    return { rows: list === "measures" ? await measureRows(tx, filter) : await problemRows(tx, filter) };
  },
};

async function problemRows(tx: Transaction, filter: ExportFilter): Promise<ExportedRow[]> {
  const matches = (problem: Row<Problem>) => every(problemsMatching(filter, tx)(problem), isProblemSaying(problem, filter));
  const found = await tx.look(Problem, (problem) => isBelow(problem, filter.organizationId, matches(problem)));
  requireBearable(found.length);
  const names = await inParts(found, (ids) => namesOfProblems(tx, ids));
  const ordered = found.sort((a, b) => (a.code < b.code ? -1 : 1));
  return ordered.map((problem) => problemRow(problem, names.get(problem.id), tx.today)).filter((row) => row !== null);
}

async function measureRows(tx: Transaction, filter: ExportFilter): Promise<ExportedRow[]> {
  const matches = (measure: Row<Measure>) => every(measuresMatching(filter)(measure), isMeasureSaying(measure, filter));
  const found = await tx.look(Measure, (measure) => isBelow(measure, filter.organizationId, matches(measure)));
  requireBearable(found.length);
  const names = await inParts(found, (ids) => namesOfMeasures(tx, ids));
  return inOrder(found.map((measure) => measureRow(measure, names.get(measure.id), tx.today)));
}

async function targetRows(tx: Transaction, filter: ExportFilter): Promise<ExportedRow[]> {
  const found = await tx.look(OutcomeTarget, (target) => isBelow(target, filter.organizationId, outcomesMatching(filter, tx)(target)));
  requireBearable(found.length);
  const names = await inParts(found, (ids) => namesOfTargets(tx, ids));
  return inOrder(found.map((target) => targetRow(target, names.get(target.id), tx.today)));
}

/** By the numbers of their problems; those of one stay as they are. */
function inOrder(rows: readonly (ExportedRow | null)[]): ExportedRow[] {
  const code = (row: ExportedRow) => String(row["code"]);
  return rows.filter((row) => row !== null).sort((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0));
}

function requireBearable(count: number): void {
  if (count > mostRows) throw new Refusal("EXPORT_TOO_LARGE", { count, maximum: mostRows });
}

/** What is asked of many rows, a part at a time, by id. */
async function inParts<Named extends { readonly id: string }>(
  rows: readonly { readonly id: string }[],
  ask: (ids: readonly string[]) => Promise<Named[]>,
): Promise<ReadonlyMap<string, Named>> {
  const found = new Map<string, Named>();
  for (let from = 0; from < rows.length; from += namedAtOnce) {
    for (const one of await ask(rows.slice(from, from + namedAtOnce).map(({ id }) => id))) found.set(one.id, one);
  }
  return found;
}
