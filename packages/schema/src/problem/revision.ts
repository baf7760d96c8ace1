import { enumeration, type ValueOf } from "../enumeration.js";
import type { Text } from "../locale.js";
import { rectificationTypes } from "../plan/rectification-type.js";
import { type LedgerColumn, problemColumns } from "./ledger-columns.js";
import { problemSeverities } from "./severity.js";

// A list of the ledger goes out to be edited and comes back. Each cell is known three times then: as it went out (base), as the sheet has it
// (mine), as the ledger has it now (theirs). All three are told in the same plain words, so that they can be held against each other.

/** Yes and no as a cell says them. */
export const yesNo = enumeration({ YES: ["是", "Yes"], NO: ["否", "No"] });

/** Which right changes a field: to what is said of a problem, or to how far its unit is. */
export type RevisionPart = "DETAILS" | "PROGRESS";

/** A column of a list that may be changed in a sheet. */
export interface RevisionField {
  /** What a text has at most; null where only certain words are taken. */
  readonly longest: number | null;
  readonly choices?: typeof yesNo | typeof problemSeverities | typeof rectificationTypes;
  readonly form?: "amount" | "percent" | "date";
  /** Whether its cell may not be empty. */
  readonly required?: boolean;
}

/** The same of a problem. */
interface ProblemRevisionField extends RevisionField {
  readonly part: RevisionPart;
}

/** A list that goes out to be edited and comes back. */
export interface RevisionList<Name extends string = string> {
  /** What the first cell of its sheet says, by which it is known whatever it is called. */
  readonly key: string;
  readonly name: Text;
  readonly columns: readonly LedgerColumn[];
  /** The columns that may be changed, by their fields; all others stand in it to be read. */
  readonly fields: Readonly<Record<Name, RevisionField>>;
  /** Their names, in the order of the columns. */
  readonly names: readonly Name[];
}

/** What is said in the columns that may be changed, in plain words; empty where nothing is. */
export type ValuesOf<Name extends string> = Readonly<Record<Name, string>>;

const text = (longest: number, part: RevisionPart = "DETAILS"): ProblemRevisionField => ({ part, longest });
const chosen = (choices: NonNullable<RevisionField["choices"]>, required = true): ProblemRevisionField => ({
  ...{ part: "DETAILS", longest: null, choices, required },
});

/** The columns of the list of problems that may be changed in a sheet. */
export const revisionFields = {
  confidential: chosen(yesNo),
  severity: chosen(problemSeverities),
  title: { ...text(500), required: true },
  description: text(4_000),
  theme: text(200),
  area: text(200),
  aspect: text(200),
  amountInvolved: { part: "DETAILS", longest: null, form: "amount" },
  characterization: text(4_000),
  characterizationBasis: text(4_000),
  repeated: chosen(yesNo),
  frequency: text(200),
  cause: text(4_000),
  requirement: text(4_000),
  goal: text(4_000),
  rectificationType: chosen(rectificationTypes, false),
  progressPercent: { part: "PROGRESS", longest: null, form: "percent", required: true },
  progressNote: text(4_000, "PROGRESS"),
  difficulties: text(4_000, "PROGRESS"),
} as const satisfies Readonly<Record<string, ProblemRevisionField>>;

export type RevisionFieldName = keyof typeof revisionFields;

/** Their names, in the order of the columns. */
export const revisionFieldNames = Object.keys(revisionFields) as RevisionFieldName[];

/** What is said of a problem. */
export type RevisionValues = ValuesOf<RevisionFieldName>;

/** The list of problems. */
export const problemRevision: RevisionList<RevisionFieldName> = {
  key: "duban:problems",
  name: { zh: "问题清单", en: "Problems" },
  columns: problemColumns,
  fields: revisionFields,
  names: revisionFieldNames,
};

/** Whether a column of a list may be changed in a sheet. */
export function isRevisionField<Name extends string>({ fields }: RevisionList<Name>, field: string): field is Name {
  return Object.hasOwn(fields, field);
}

/** Who has changed a cell since it went out. */
export const cellStandings = enumeration({
  MINE: ["表中已改", "Changed in the sheet"],
  THEIRS: ["系统中已改", "Changed here since"],
  AGREED: ["两边改得相同", "Changed alike"],
  CONFLICT: ["两边都改", "Changed in both"],
});
export type CellStanding = ValueOf<typeof cellStandings>;

/** A cell that somebody has changed. */
export interface MergedCell<Name extends string = string> {
  readonly field: Name;
  readonly standing: CellStanding;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Which of the three texts of a cell shall stand. */
export type CellChoice = "mine" | "theirs" | "base";

/** The cells of a row that the sheet or the ledger has changed. */
export function mergedCells<Name extends string>(
  { names }: RevisionList<Name>,
  base: ValuesOf<Name>,
  mine: ValuesOf<Name>,
  theirs: ValuesOf<Name>,
): MergedCell<Name>[] {
  return names.flatMap((field): MergedCell<Name>[] => {
    const standing = standingOf(base[field], mine[field], theirs[field]);
    return standing ? [{ field, standing, base: base[field], mine: mine[field], theirs: theirs[field] }] : [];
  });
}

function standingOf(base: string, mine: string, theirs: string): CellStanding | null {
  if (mine === theirs) return mine === base ? null : "AGREED";
  if (theirs === base) return "MINE";
  return mine === base ? "THEIRS" : "CONFLICT";
}

/** What is to be written of a row: what the sheet alone has changed, and what was chosen where both have; null while that is still open. */
export function settledCells<Name extends string>(
  cells: readonly MergedCell<Name>[],
  choiceOf: (field: Name) => CellChoice | undefined,
): Partial<ValuesOf<Name>> | null {
  const written: Partial<Record<Name, string>> = {};
  for (const cell of cells) {
    const { field, standing, mine, theirs } = cell;
    if (standing === "MINE") written[field] = mine;
    if (standing !== "CONFLICT") continue;
    const choice = choiceOf(field);
    if (!choice) return null;
    if (cell[choice] !== theirs) written[field] = cell[choice];
  }
  return written;
}

/** An amount with two digits behind the point, as the ledger keeps it; null where it is none. */
export function plainAmount(text: string): string | null {
  const [, whole, part = ""] = /^(\d{1,14})(?:\.(\d{1,2})0*)?$/.exec(text.replace(/[,，\s]/g, "")) ?? [];
  return whole === undefined ? null : `${whole.replace(/^0+(?=\d)/, "")}.${part.padEnd(2, "0")}`;
}

/** A text as it is compared: amounts in the one form of the ledger, breaks told one way. */
export function plainValue({ form }: RevisionField, text: string): string {
  return form === "amount" ? (plainAmount(text) ?? text) : plainText(text);
}

/** The text of a cell as it is compared: breaks are told one way, and blanks at the ends are none. */
export function plainText(cell: unknown): string {
  return String(cell ?? "")
    .replace(/\r\n?/g, "\n")
    .trim();
}
