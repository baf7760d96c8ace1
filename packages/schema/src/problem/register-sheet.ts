import { hasTitles, type ImportColumn, type ImportProblem, type RowPlace, readRows, titlesMissing } from "../organization/import-sheets.js";
import { rectificationTypes } from "../plan/rectification-type.js";
import { letters } from "../plan/workbook/read-sheets.js";
import type { SheetText } from "../plan/workbook/sheet-lines.js";
import { type ProblemKind, problemKinds } from "./kind.js";
import { yesNo } from "./revision.js";
import { type ProblemSeverity, problemSeverities } from "./severity.js";

/** The columns of the sheet in which problems are entered on a ledger; they are called as in the list that is taken out. */
export const registerColumns: readonly ImportColumn[] = [
  { field: "unit", title: { zh: "责任单位", en: "Responsible unit" }, required: true },
  { field: "title", title: { zh: "问题", en: "Problem" }, required: true },
  { field: "kind", title: { zh: "来源", en: "Source" }, required: true, choices: problemKinds },
  { field: "severity", title: { zh: "严重程度", en: "Severity" }, required: true, choices: problemSeverities },
  { field: "handedDownOn", title: { zh: "交办日期", en: "Handed down on" }, date: true },
  { field: "deadline", title: { zh: "期限", en: "Deadline" }, date: true },
  { field: "theme", title: { zh: "主题", en: "Theme" } },
  { field: "aspect", title: { zh: "方面", en: "Aspect" } },
  { field: "area", title: { zh: "领域", en: "Area" } },
  { field: "description", title: { zh: "问题描述", en: "Description" } },
  { field: "amountInvolved", title: { zh: "涉及金额（元）", en: "Amount involved (yuan)" } },
  { field: "characterization", title: { zh: "定性", en: "Characterization" } },
  { field: "characterizationBasis", title: { zh: "定性依据", en: "Basis" } },
  { field: "repeated", title: { zh: "重复发现", en: "Repeated" }, choices: yesNo },
  { field: "confidential", title: { zh: "保密", en: "Confidential" }, choices: yesNo },
  { field: "frequency", title: { zh: "频次", en: "Frequency" } },
  { field: "cause", title: { zh: "原因", en: "Cause" } },
  { field: "requirement", title: { zh: "整改要求", en: "Requirement" } },
  { field: "goal", title: { zh: "整改目标", en: "Goal" } },
  { field: "rectificationType", title: { zh: "整改类型", en: "Type" }, choices: rectificationTypes },
];

/** What a cell may name: a unit by its code or either name, an aspect by its name. */
export interface RegisterNames {
  readonly units: readonly { readonly id: string; readonly code: string; readonly name: string; readonly nameEn: string }[];
  readonly aspects: readonly { readonly id: string; readonly name: string }[];
}

/** A problem as a row says it. */
export interface RegisterRow {
  readonly place: RowPlace;
  readonly organizationId: string;
  readonly title: string;
  readonly kind: ProblemKind;
  readonly severity: ProblemSeverity;
  readonly aspectId: string | null;
  readonly repeated: boolean;
  readonly confidential: boolean;
  readonly [field: string]: unknown;
}

/** What a file says, row by row, and what of it cannot be read; a row of which something cannot is left out. */
export interface ReadRegister {
  readonly rows: readonly RegisterRow[];
  readonly problems: readonly ImportProblem[];
}

const texts = ["area", "description", "characterization", "characterizationBasis", "frequency", "cause", "requirement", "goal"] as const;

/** Reads the sheets in which problems are entered, known by their titles in either language, whatever else the file holds. */
export function readRegisterSheets(sheets: readonly SheetText[], names: RegisterNames, today: string): ReadRegister {
  const problems: ImportProblem[] = [];
  const found = readRows(sheets, registerColumns, today, problems);
  if (!hasTitles(sheets, registerColumns)) problems.push(titlesMissing(sheets, registerColumns));
  const unreadable = new Set(problems.map(({ sheet, cell }) => `${sheet} ${cell?.replace(/^[A-Z]+/, "")}`));
  const rows = found.flatMap((row): RegisterRow[] => {
    const place = row["place"] as RowPlace;
    if (unreadable.has(`${place.sheet} ${place.line}`)) return [];
    const unit = find(names.units, String(row["unit"]));
    const aspect = row["aspect"] === null ? null : names.aspects.find(({ name }) => name === row["aspect"]);
    const wrong = (field: string, code: "CELL_UNIT_UNKNOWN" | "CELL_ASPECT_UNKNOWN") =>
      problems.push({
        sheet: place.sheet,
        cell: `${columnOf(sheets, place, field)}${place.line}`,
        code,
        params: { text: String(row[field]) },
      });
    if (!unit) wrong("unit", "CELL_UNIT_UNKNOWN");
    if (aspect === undefined) wrong("aspect", "CELL_ASPECT_UNKNOWN");
    if (!unit || aspect === undefined) return [];
    const { unit: _unit, aspect: _aspect, repeated, confidential, ...said } = row;
    return [
      {
        ...(said as Pick<RegisterRow, "title" | "kind" | "severity">),
        ...Object.fromEntries(texts.map((field) => [field, row[field] ?? ""])),
        ...{ place, organizationId: unit.id, aspectId: aspect?.id ?? null },
        ...{ repeated: repeated === "YES", confidential: confidential === "YES" },
      },
    ];
  });
  return { rows, problems };
}

function find(units: RegisterNames["units"], text: string): RegisterNames["units"][number] | undefined {
  const word = text.toLowerCase();
  return (
    units.find(({ code }) => code.toLowerCase() === word) ??
    units.find(({ name, nameEn }) => name === text || nameEn.toLowerCase() === word)
  );
}

function columnOf(sheets: readonly SheetText[], place: RowPlace, field: string): string {
  const { title } = registerColumns.find((column) => column.field === field) as ImportColumn;
  const rows = sheets.find(({ name }) => name === place.sheet)?.rows ?? [];
  const words = rows.slice(0, place.line - 1).map((cells) =>
    cells.map((cell) =>
      String(cell ?? "")
        .replace(/[*＊\s]+$/, "")
        .trim(),
    ),
  );
  const at = words.map((cells) => cells.findIndex((word) => word === title.zh || word.toLowerCase() === title.en.toLowerCase()));
  return letters(at.find((place) => place >= 0) ?? 0);
}
