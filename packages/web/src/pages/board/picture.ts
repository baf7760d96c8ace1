import type { Locale } from "../../i18n/locale";
import type { TextOf } from "../../i18n/text";
import { monthName, shortDate } from "../../ui/dates";
import { statusOf } from "../../ui/due-label";
import type { Status } from "../../ui/status";
import { measureTimed, shortCode, timedOf } from "./bar-words";
import { barsOf, type Piece, type Timed } from "./bars";
import type { BoardRow } from "./board-rows";
import { cellsOnAxis, dueCells } from "./due-cells";
import type { TimeAxis } from "./time-axis";

interface Drawn {
  rows: readonly BoardRow[];
  axis: TimeAxis;
  today: string;
  locale: Locale;
  text: TextOf;
  name(named: { name: string; nameEn: string } | null | undefined): string;
  barWords(timed: Timed): string;
  title: string;
  day: string;
}

const width = 1600;
const rowHeight = 28;
const headHeight = 96;
const timeAt = 600;
const timeWidth = width - timeAt - 12;
/** A canvas has an end; what is more is said under the last row. */
const mostRows = 500;

/** A picture is for paper and slides: always black on white. */
const colours = { text: "#1b1f26", quiet: "#626a77", line: "#e4e7ec", plan: "#b6bcc7", primary: "#0958d9", unit: "#fafbfc" } as const;
const tones: Readonly<Record<Status, string>> = { ok: "#237804", warn: "#874d00", over: "#a8071a", done: "#434343" };

/** Draws the board's rows, as they are unfolded, in the type of the page. */
export function drawBoard(drawn: Drawn): HTMLCanvasElement {
  const rows = drawn.rows.filter(({ kind }) => kind !== "rest");
  const shown = rows.slice(0, mostRows);
  const canvas = document.createElement("canvas");
  const height = headHeight + shown.length * rowHeight + (rows.length > shown.length ? rowHeight : 8);
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = new Pen(canvas);
  pen.area(0, 0, width, height, "#ffffff");
  drawHead(pen, drawn, height);
  shown.forEach((row, index) => {
    drawRow(pen, drawn, row, headHeight + index * rowHeight);
  });
  drawToday(pen, drawn, height);
  const left = rows.length - shown.length;
  if (left > 0) pen.words(drawn.text("board.picture.more", { count: left }), 16, height - 14, { colour: colours.quiet });
  return canvas;
}

interface Style {
  colour?: string;
  bold?: boolean;
  size?: number;
  end?: boolean;
  /** Cut off beyond this width. */
  within?: number;
}

/** Draws in pixels of the page, twice as fine. */
class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #family = getComputedStyle(document.body).fontFamily;

  constructor(canvas: HTMLCanvasElement) {
    this.#context = canvas.getContext("2d") as CanvasRenderingContext2D;
    this.#context.scale(2, 2);
    this.#context.textBaseline = "middle";
  }

  area(x: number, y: number, w: number, h: number, colour: string, alpha = 1): void {
    this.#context.globalAlpha = alpha;
    this.#context.fillStyle = colour;
    this.#context.fillRect(x, y, w, h);
    this.#context.globalAlpha = 1;
  }

  words(words: string, x: number, y: number, { colour = colours.text, bold = false, size = 13, end = false, within }: Style = {}): number {
    this.#context.font = `${bold ? 600 : 400} ${size}px ${this.#family}`;
    this.#context.fillStyle = colour;
    this.#context.textAlign = end ? "right" : "left";
    const fitting = within === undefined ? words : this.#cut(words, within);
    this.#context.fillText(fitting, x, y);
    return this.#context.measureText(fitting).width;
  }

  #cut(words: string, within: number): string {
    if (this.#context.measureText(words).width <= within) return words;
    let length = words.length;
    while (length > 1 && this.#context.measureText(`${words.slice(0, length)}…`).width > within) length -= 1;
    return `${words.slice(0, length)}…`;
  }

  /** The sign of a status, as on the screen. */
  status(status: Status, x: number, y: number): void {
    const path = new Path2D();
    if (status === "over") path.rect(x, y - 4, 8, 8);
    if (status === "ok") path.arc(x + 4, y, 4, 0, 2 * Math.PI);
    if (status === "warn")
      for (const corner of [[x + 4, y - 4] as const, [x + 8, y + 4] as const, [x, y + 4] as const]) path.lineTo(...corner);
    if (status === "done") for (const corner of [[x, y] as const, [x + 3, y + 3] as const, [x + 8, y - 3] as const]) path.lineTo(...corner);
    this.#context.fillStyle = tones[status];
    this.#context.strokeStyle = tones[status];
    this.#context.lineWidth = 1.6;
    if (status === "done") this.#context.stroke(path);
    else this.#context.fill(path);
  }

  diamond(x: number, y: number, filled: boolean): void {
    const path = new Path2D();
    for (const corner of [[x, y - 4] as const, [x + 4, y] as const, [x, y + 4] as const, [x - 4, y] as const]) path.lineTo(...corner);
    path.closePath();
    this.#context.fillStyle = filled ? colours.text : "#ffffff";
    this.#context.strokeStyle = colours.text;
    this.#context.lineWidth = 1.2;
    this.#context.fill(path);
    this.#context.stroke(path);
  }

  hatch(x: number, y: number, w: number, h: number, colour: string): void {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(x, y, w, h);
    this.#context.clip();
    this.#context.strokeStyle = colour;
    this.#context.lineWidth = 1.6;
    for (let at = x - h; at < x + w; at += 5) {
      this.#context.beginPath();
      this.#context.moveTo(at, y + h);
      this.#context.lineTo(at + h, y);
      this.#context.stroke();
    }
    this.#context.restore();
    this.#context.lineWidth = 1;
    this.#context.strokeRect(x, y, w, h);
  }
}

const xOf = (percent: number) => timeAt + (percent * timeWidth) / 100;

function drawHead(pen: Pen, { title, day, text, axis, locale }: Drawn, height: number): void {
  pen.words(title, 16, 24, { bold: true, size: 18 });
  pen.words(day, width - 16, 24, { colour: colours.quiet, end: true });
  const signs = [
    ["over", "ui.status.over"] as const,
    ["warn", "ui.status.warn"] as const,
    ["ok", "ui.status.ok"] as const,
    ["done", "ui.status.done"] as const,
  ];
  let at = 16;
  for (const [status, word] of signs) {
    pen.status(status, at, 52);
    at += 14 + pen.words(text(word), at + 14, 52, { size: 12, colour: colours.quiet }) + 16;
  }
  pen.words(text("board.legend.unit"), at, 52, { size: 12, colour: colours.quiet });
  pen.area(0, headHeight - 28, width, 28, colours.unit);
  pen.words(text("board.column.name"), 16, headHeight - 14, { size: 12, colour: colours.quiet });
  pen.words(text("board.column.executive"), 360, headHeight - 14, { size: 12, colour: colours.quiet });
  pen.words(text("board.column.status"), 440, headHeight - 14, { size: 12, colour: colours.quiet });
  pen.words(text("board.column.done"), timeAt - 12, headHeight - 14, { size: 12, colour: colours.quiet, end: true });
  for (const tick of axis.major) {
    pen.area(xOf(tick.at), headHeight - 28, 1, height - headHeight + 28, colours.line);
    if (tick.width > 3) pen.words(monthName(tick.day, locale), xOf(tick.at) + 6, headHeight - 14, { size: 12 });
  }
}

function drawToday(pen: Pen, { axis, today, text, locale }: Drawn, height: number): void {
  if (today < axis.span.from || today > axis.span.to) return;
  const x = xOf(axis.end(today));
  pen.area(x - 1, headHeight - 28, 2, height - headHeight + 28, colours.primary);
  pen.words(text("board.today.chip", { day: shortDate(today, locale) }), x - 4, headHeight - 36, {
    size: 12,
    bold: true,
    colour: colours.primary,
  });
}

function drawRow(pen: Pen, drawn: Drawn, row: BoardRow, y: number): void {
  const middle = y + rowHeight / 2;
  const indent = 16 + (row.level - 1) * 14;
  if (row.kind === "unit") {
    pen.area(0, y, width, rowHeight, colours.unit);
    pen.words(drawn.name(row.unit), indent, middle, { bold: true, within: 350 - indent });
    drawUnit(pen, drawn, row.unit.problemFigures, middle);
  } else if (row.kind === "problem") {
    const { problem } = row;
    const label = `${shortCode(problem.code)}  ${problem.title}`;
    drawTimed(pen, drawn, timedOf(problem), { label, who: drawn.name(problem.leadingExecutive), indent, y });
  } else if (row.kind === "measure") {
    const { measure } = row;
    drawTimed(pen, drawn, measureTimed(measure), {
      label: `${measure.position}  ${measure.title}`,
      who: drawn.name(measure.owner),
      indent,
      y,
    });
  }
  pen.area(0, y + rowHeight - 1, width, 1, colours.line);
}

type Figures = Extract<BoardRow, { kind: "unit" }>["unit"]["problemFigures"];

function drawUnit(pen: Pen, { axis, today, text }: Drawn, figures: Figures, y: number): void {
  const { overdue, dueSoon, onTime, total, closed } = figures;
  drawCounts(pen, { overdue, dueSoon, onTime }, 440, y);
  if (total > 0) pen.words(text("board.share", { share: Math.round((100 * closed) / total) }), timeAt - 12, y, { end: true });
  for (const cell of cellsOnAxis(dueCells(figures, today), axis)) {
    const x = xOf(Math.max(0, axis.at(cell.from))) + 6;
    drawCounts(pen, { overdue: cell.overdue, dueSoon: 0, onTime: 0 }, x, y);
    if (cell.others > 0) pen.words(String(cell.others), x + (cell.overdue > 0 ? 34 : 0), y, { size: 12 });
  }
}

function drawCounts(pen: Pen, counts: Pick<Figures, "overdue" | "dueSoon" | "onTime">, x: number, y: number): void {
  let at = x;
  for (const [status, count] of [["over", counts.overdue] as const, ["warn", counts.dueSoon] as const, ["ok", counts.onTime] as const]) {
    if (count === 0) continue;
    pen.status(status, at, y);
    at += 11 + pen.words(String(count), at + 11, y, { size: 12, colour: tones[status] }) + 7;
  }
}

interface Line {
  label: string;
  who: string;
  indent: number;
  y: number;
}

function drawTimed(pen: Pen, { axis, today, text, barWords }: Drawn, timed: Timed, { label, who, indent, y }: Line): void {
  const middle = y + rowHeight / 2;
  const status = statusOf(timed.light);
  pen.words(label, indent, middle, { within: 350 - indent });
  pen.words(who, 360, middle, { size: 12, within: 74 });
  pen.status(status, 440, middle);
  pen.words(text(`ui.status.${status}`), 454, middle, { size: 12, colour: tones[status] });
  pen.words(text("board.share", { share: timed.percent }), timeAt - 12, middle, { end: true });
  const { pieces, firstDeadline, deadline, wordsAt } = barsOf(timed, today, axis);
  for (const piece of pieces) drawPiece(pen, piece, tones[status], y);
  if (firstDeadline !== null) pen.diamond(xOf(firstDeadline), y + 8, false);
  if (deadline !== null) pen.diamond(xOf(deadline), y + 8, true);
  if (wordsAt < 90) pen.words(barWords(timed), xOf(wordsAt) + 8, middle + 2, { size: 12, colour: tones[status] });
}

function drawPiece(pen: Pen, { kind, at, width: share }: Piece, tone: string, y: number): void {
  const [x, w] = [xOf(at), (share * timeWidth) / 100];
  if (kind === "plan") pen.area(x, y + 6, w, 4, colours.plan);
  else if (kind === "slip") for (let dot = x; dot < x + w; dot += 5) pen.area(dot, y + 7, 2, 2, colours.text);
  else if (kind === "late") pen.hatch(x, y + 14, w, 8, tone);
  else pen.area(x, y + 14, w, 8, kind === "closed" ? colours.plan : tone, kind === "rest" ? 0.25 : 1);
}
