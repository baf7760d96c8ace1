import { type DateFrame, dateOfText } from "../../date-text.js";
import type { Enumeration } from "../../enumeration.js";
import type { RefusalCode } from "../../error-codes.js";
import type { Text } from "../../locale.js";
import type { MessageValue } from "../../messages.js";
import { problemOf } from "../read-content.js";
import { numbersIn } from "../work-row-numbers.js";
import { type CellValue, type CellWords, cellOf, unwritable, yesNo } from "./cells.js";
import { emptyValue } from "./field-kind.js";
import { choiceLabels, type Labels } from "./labels.js";
import type { SheetField } from "./plan-sheets.js";

/** Why a cell was not taken over. */
export interface CellProblem {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** What a cell says, or why nothing could be made of it. */
export type ReadCell = { readonly value: unknown; readonly problem: null } | { readonly value: null; readonly problem: CellProblem };

/** What cells are read with: the words of the content that the sheet came from, and of the sheet itself. */
export interface CellReading {
  readonly words: CellWords;
  /** The batches as the sheet calls them now. */
  readonly batches: Labels;
  /** The row of the work table that a number stands for in the sheet, seen from the row that is read; null when none. */
  readonly workRow: (number: string) => string | null;
  readonly frame: DateFrame;
}

/** The text of a cell as it is compared and read. */
export function textOfCell(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replace(/\r\n?/g, "\n").trim();
}

/** Reads a cell. One that says what was written there for `base` gives just that again, so that nothing changes on the way. */
export function readCell(field: SheetField, cell: CellValue | undefined, base: unknown, reading: CellReading): ReadCell {
  const text = textOfCell(cell);
  const untouched = base !== undefined && (text === textOfCell(cellOf(field, base, reading.words)) || text === unwritable);
  if (untouched) return { value: base, problem: null };
  const { schema, kind, nullable } = field.form;
  if (text === "" && kind === "choice" && !nullable) return { value: null, problem: { code: "VALUE_REQUIRED", params: {} } };
  const blank = emptyValue(schema);
  const read = text === "" ? blank : parsed(field, text, reading);
  if (read instanceof Unread) return { value: null, problem: read.problem };
  const [issue] = schema.safeParse(read).error?.issues ?? [];
  if (!issue) return { value: read, problem: null };
  const { code, params } = text === "" ? { code: "VALUE_REQUIRED" as const, params: {} } : problemOf(issue);
  return { value: null, problem: { code, params: params as CellProblem["params"] } };
}

class Unread {
  readonly problem: CellProblem;
  constructor(code: RefusalCode, text: string, more: CellProblem["params"] = {}) {
    this.problem = { code, params: { text: text.length > 60 ? `${text.slice(0, 60)}…` : text, ...more } };
  }
}

function parsed({ form }: SheetField, text: string, { words, batches, workRow, frame }: CellReading): unknown {
  switch (form.kind) {
    case "date":
      return dateOfText(text, frame) ?? new Unread("CELL_DATE_INVALID", text);
    case "number":
      return numberOf(text) ?? new Unread("CELL_NUMBER_INVALID", text);
    case "yesNo":
      return yesNo[text.toLowerCase()] ?? new Unread("CELL_CHOICE_UNKNOWN", text, { choices: { zh: "是、否", en: "Yes, No" } });
    case "choice":
      return (
        choiceLabels(form.choices, words.locale).find(text) ?? new Unread("CELL_CHOICE_UNKNOWN", text, { choices: wordsOf(form.choices) })
      );
    case "organization":
      return words.organizations.find(text) ?? new Unread("CELL_ORGANIZATION_UNKNOWN", text);
    case "organizations":
      return organizationsOf(text, words.organizations);
    case "problem":
      return words.problems.find(text) ?? new Unread("CELL_PROBLEM_UNKNOWN", text);
    case "batch":
      return batches.find(text) ?? words.rows("batches").find(text) ?? new Unread("CELL_ROW_UNKNOWN", text);
    case "workRows":
      return workRowsOf(text, workRow);
    case "lines":
      return linesOf(text);
    default:
      return text;
  }
}

function wordsOf(choices: Enumeration<string> | null): Text {
  const labels = choices ? Object.values(choices.labels) : [];
  return { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") };
}

function numberOf(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, "").replace(/[人名个]$/, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** One on each line; on one line also parted by 、 or ; where the line as a whole is no organization. */
function organizationsOf(text: string, labels: Labels): string[] | Unread {
  const parts = linesOf(text).flatMap((line) =>
    labels.find(line)
      ? [line]
      : line
          .split(/[、;；]/)
          .map((part) => part.trim())
          .filter(Boolean),
  );
  const unknown = parts.filter((part) => !labels.find(part));
  if (unknown.length > 0) return new Unread("CELL_ORGANIZATION_UNKNOWN", unknown.join("、"));
  return [...new Set(parts.map((part) => labels.find(part) as string))];
}

function workRowsOf(text: string, workRow: CellReading["workRow"]): string[] | Unread {
  const numbers = numbersIn(text);
  const unknown = numbers.filter((number) => workRow(number) === null);
  if (unknown.length > 0) return new Unread("CELL_WORK_ROW_UNKNOWN", unknown.join(", "));
  return [...new Set(numbers.map((number) => workRow(number) as string))];
}
