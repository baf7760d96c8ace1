import type { Locale } from "@duban/schema";
import type { Paper, PaperBlock } from "@duban/schema/paper";
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { bodyParagraph, faces, letterhead, noteParagraph, page, runs, signature, sizes, titleParagraph } from "./letter-style.js";

/** The type under which a Word document is sent. */
export const documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Writes a paper as a Word document in the layout of official documents. */
export function writeDocument(paper: Paper): Promise<Buffer> {
  const { landscape, title, letterhead: issuer } = paper;
  const { tableMargin, margin, width, height } = page;
  const document = new Document({
    title,
    creator: issuer ?? paper.number,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: faces.body, size: sizes.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width, height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: landscape ? { top: tableMargin, bottom: tableMargin, left: tableMargin, right: tableMargin } : margin,
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...headOf(paper), ...paper.blocks.flatMap((block) => blockOf(block, paper.locale)), ...endOf(paper)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headOf({ letterhead: issuer, number, title, addressee }: Paper): FileChild[] {
  const head = issuer === null ? [] : letterhead(issuer, number);
  const code = issuer === null ? [bodyParagraph(runs(number, faces.body), { alignment: AlignmentType.CENTER, indent: {} })] : [];
  const to = addressee === null ? [] : [bodyParagraph(runs(addressee, faces.body), { indent: {} })];
  return [...head, titleParagraph(title), ...code, ...to];
}

function endOf({ signature: signed, notes }: Paper): FileChild[] {
  return [...(signed ? signature(signed) : []), ...notes.map((note, index) => noteParagraph(note, index === 0))];
}

/** Chinese is set to both edges; English between wide words would tear. */
function blockOf(block: PaperBlock, locale: Locale): FileChild[] {
  const set = { alignment: locale === "en" ? AlignmentType.LEFT : AlignmentType.BOTH };
  switch (block.kind) {
    case "heading":
      return [bodyParagraph(runs(block.text, block.level === 1 ? faces.chapter : faces.section), { keepNext: true })];
    case "text":
      return [bodyParagraph(runs(block.text, faces.body), set)];
    case "item":
      return [bodyParagraph([...runs(block.lead, faces.body, { bold: true }), ...runs(block.text, faces.body)], set)];
    case "table":
      return [tableOf(block), new Paragraph({ children: [] })];
  }
}

function tableOf({ columns, rows }: Extract<PaperBlock, { kind: "table" }>): Table {
  const whole = page.height - 2 * page.tableMargin;
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((whole * weight) / weights));
  const cell = (text: string, column: number, head: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: runs(text, head ? faces.chapter : faces.body, { size: sizes.table }) })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, index) => cell(title, index, true)) }),
      ...rows.map((texts) => new TableRow({ cantSplit: true, children: texts.map((text, index) => cell(text, index, false)) })),
    ],
  });
}

/** — 1 —, at the outer edge: right on odd pages, left on even ones. */
function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const oneCharacter = 280;
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: faces.page, size: sizes.page });
  return new Footer({ children: [new Paragraph({ alignment, indent: { left: oneCharacter, right: oneCharacter }, children: [number] })] });
}
