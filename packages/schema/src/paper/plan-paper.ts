import { type Locale, type Text, textIn } from "../locale.js";
import { fill } from "../messages.js";
import type { PlanContent } from "../plan/content.js";
import { fieldForm } from "../plan/field-values.js";
import { planChapters, planSections, sectionNumbers } from "../plan/section.js";
import { type CellWords, cellOf, valueAt } from "../plan/workbook/cells.js";
import { type FormSheet, isNumbered, numberKey, planSheets, type RowSheet } from "../plan/workbook/plan-sheets.js";
import { sheetCells } from "../plan/workbook/write-sheets.js";
import { chapterTitle, type Paper, type PaperBlock } from "./paper.js";
import { paperWords } from "./words.js";

/** A plan to be printed: a submitted version, or the draft. */
export interface PrintedPlan {
  readonly plan: { readonly code: string; readonly title: Text };
  readonly organization: Text;
  readonly content: PlanContent;
  /** Null for the draft. */
  readonly round: number | null;
  readonly contentHash: string | null;
}

/** A plan with all its sections, the tables made from the same columns as its workbook. */
export function planPaper({ plan, organization, content, round, contentHash }: PrintedPlan, words: CellWords): Paper {
  const { locale } = words;
  const title = textIn(plan.title, locale);
  const state = round === null ? textIn(paperWords.draftState, locale) : fill(paperWords.planState, { round }, locale);
  return {
    locale,
    fileName: `${plan.code} ${title} ${state}`,
    letterhead: null,
    number: `${plan.code} · ${state}`,
    title,
    addressee: null,
    blocks: [
      { kind: "text", text: fill(paperWords.planSource, { organization }, locale) },
      ...planChapters.flatMap((chapter): PaperBlock[] => [
        { kind: "heading", level: 1, text: chapterTitle(Number(chapter.number), textIn(chapter.title, locale), locale) },
        ...chapter.sections.flatMap((section) => sectionBlocks(section, chapter.sections.length > 1, content, words)),
      ]),
    ],
    signature: null,
    notes: contentHash === null ? [] : [fill(paperWords.hash, { hash: contentHash }, locale)],
    landscape: true,
  };
}

function sectionBlocks(
  section: (typeof planSections.values)[number],
  titled: boolean,
  content: PlanContent,
  words: CellWords,
): PaperBlock[] {
  const { locale } = words;
  if (section === "ATTACHMENTS")
    return listed(
      content.attachments.map(({ name }) => name),
      locale,
    );
  if (section === "NARRATIVE") return proseBlocks(content.narrative, locale);
  const sheets = planSheets.filter((sheet) => sheet.section === section);
  return sheets.flatMap((sheet): PaperBlock[] => {
    if (sheet.kind === "form") return formBlocks(sheet, content, words);
    const table = tableOf(sheet, content, words);
    if (sheet.nested !== null && table.rows.length === 0) return [];
    const title = sheet.nested === null ? `${sectionNumbers[section]} ${planSections.label(section, locale)}` : textIn(sheet.name, locale);
    const head: PaperBlock[] =
      (titled && sheet.key !== "workTable") || sheet.nested !== null ? [{ kind: "heading", level: 2, text: title }] : [];
    return [...head, ...(table.rows.length === 0 ? listed([], locale) : [table])];
  });
}

function tableOf(sheet: RowSheet, content: PlanContent, words: CellWords): Extract<PaperBlock, { kind: "table" }> {
  const [, titles = [], ...rows] = sheetCells(sheet, content, words);
  const keys = sheet.fields.map(({ path }) => path);
  const fields = sheet.nested !== null ? ["", ...keys] : isNumbered(sheet) ? [numberKey, ...keys] : keys;
  return {
    kind: "table",
    columns: titles.slice(1).map((title, index) => ({ title: String(title ?? ""), weight: weightOf(fields[index] ?? "") })),
    rows: rows.map((cells) => fields.map((_, index) => String(cells[index + 1] ?? ""))),
  };
}

/** A day has to fit on one line. */
function weightOf(field: string): number {
  if (field === numberKey || field === "predecessorIds") return 1;
  if (fieldForm(field) !== "value") return 3;
  return field.endsWith("On") ? 1.7 : 1.4;
}

function formBlocks(sheet: FormSheet, content: PlanContent, words: CellWords): PaperBlock[] {
  const separator = words.locale === "en" ? ": " : "：";
  const lines = sheet.fields.flatMap((field): PaperBlock[] => {
    const value = String(cellOf(field, valueAt(content, field.path), words) ?? "");
    return value === "" ? [] : [{ kind: "item", lead: `${textIn(field.title, words.locale)}${separator}`, text: value }];
  });
  return lines.length > 0 ? lines : listed([], words.locale);
}

/** Markdown as paragraphs and heads; a paper has no other marks. */
function proseBlocks(prose: string, locale: Locale): PaperBlock[] {
  const lines = prose
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return listed([], locale);
  return lines.map((line): PaperBlock => {
    const plain = line
      .replace(/^#+\s*/, "")
      .replace(/\*\*|__|`/g, "")
      .replace(/^[-*+]\s+/, "· ");
    return line.startsWith("#") ? { kind: "heading", level: 2, text: plain } : { kind: "text", text: plain };
  });
}

function listed(items: readonly string[], locale: Locale): PaperBlock[] {
  const lines = items.length > 0 ? items.map((item, index) => `${index + 1}. ${item}`) : [textIn(paperWords.nothing, locale)];
  return lines.map((text) => ({ kind: "text", text }));
}
