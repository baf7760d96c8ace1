import { titleLines, widthOf } from "@duban/schema/paper";
import { AlignmentType, BorderStyle, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { printable } from "./plain-text.js";

// Measures and faces of GB/T 9704: 22 lines of 28 characters on a page, body in 仿宋_GB2312 三号.

/** In twentieths of a point. */
const millimetre = 56.6929;
const lineHeight = 579;
const twoCharacters = 640;

/** A4 with the margins of official documents: 37 mm above, 28 mm at the binding. */
export const page = {
  width: Math.round(210 * millimetre),
  height: Math.round(297 * millimetre),
  margin: {
    top: Math.round(37 * millimetre),
    bottom: Math.round(35 * millimetre),
    left: Math.round(28 * millimetre),
    right: Math.round(26 * millimetre),
    footer: Math.round(25 * millimetre),
  },
  /** Width of the text when a plan lies across. */
  tableMargin: Math.round(20 * millimetre),
} as const;

const latin = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" } as const;

/** The faces by their use; Latin letters and figures stand in Times. */
export const faces = {
  body: { ...latin, eastAsia: "仿宋_GB2312" },
  chapter: { ...latin, eastAsia: "黑体" },
  section: { ...latin, eastAsia: "楷体_GB2312" },
  title: { ...latin, eastAsia: "方正小标宋简体" },
  page: { ...latin, eastAsia: "宋体" },
} as const;

/** Sizes in half points: 三号 is 16 points. */
export const sizes = { body: 32, title: 44, page: 28, note: 21, table: 18 } as const;

type Face = (typeof faces)[keyof typeof faces];

/** A piece of text; line breaks in it stay. */
export function runs(text: string, font: Face, more: Omit<IRunOptions, "text" | "font"> = {}): TextRun[] {
  const lines = printable(text).split("\n");
  return lines.map((line, index) => new TextRun({ text: line, font, size: sizes.body, ...more, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A paragraph of the body: two characters in, lines at the height of the grid. */
export function bodyParagraph(children: TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twoCharacters },
    spacing: { line: lineHeight, lineRule: LineRuleType.EXACT },
    ...more,
    children,
  });
}

const red = "D7000F";
const widestHead = 440;

/** The red head: who issues it, the number, the red line under both. */
export function letterhead(issuer: string, number: string): Paragraph[] {
  const points = Math.max(22, Math.min(48, Math.floor(widestHead / widthOf(issuer))));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: lineHeight },
      children: runs(issuer, faces.title, { size: points * 2, color: red }),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: lineHeight, after: lineHeight * 2 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 11 } },
      children: runs(number, faces.body),
    }),
  ];
}

/** The title, in the middle, in a face of its own. */
export function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: lineHeight, line: 700, lineRule: LineRuleType.EXACT },
    children: runs(titleLines(title).join("\n"), faces.title, { size: sizes.title }),
  });
}

/** Who signs and when, four characters from the right edge; kept together. */
export function signature({ organization, date }: { readonly organization: string; readonly date: string }): Paragraph[] {
  const placed = { alignment: AlignmentType.RIGHT, indent: { right: twoCharacters * 2 } };
  const before = { line: lineHeight, lineRule: LineRuleType.EXACT, before: lineHeight * 2 };
  return [
    bodyParagraph(runs(organization, faces.body), { ...placed, spacing: before, keepNext: true }),
    bodyParagraph(runs(date, faces.body), placed),
  ];
}

/** A small line at the end, under a rule. */
export function noteParagraph(text: string, first: boolean): Paragraph {
  return new Paragraph({
    spacing: { before: first ? lineHeight * 2 : 0 },
    ...(first ? { border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 6 } } } : {}),
    children: runs(text, faces.body, { size: sizes.note }),
  });
}
