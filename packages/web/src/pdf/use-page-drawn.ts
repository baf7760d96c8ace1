import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { MessageId } from "../i18n/text";

/** Some browsers draw nothing on a larger canvas. */
const mostPixels = 16 * 1024 * 1024;

const ownFont = '"Noto Sans SC Variable"';

/** Draws a page as wide as its frame times the zoom; gives also its words, for whoever listens. */
export function usePageDrawn(pdf: PDFDocumentProxy | null, number: number, zoom: number, frame: RefObject<HTMLDivElement | null>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState("");
  const [broken, setBroken] = useState<MessageId | null>(null);
  const width = Math.floor((useWidth(frame) * zoom) / 100);
  useEffect(() => {
    if (!pdf || width === 0 || !canvas.current) return;
    let left = false;
    let task: RenderTask | null = null;
    const paper = canvas.current;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (left) return;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
      await document.fonts.load(`24px ${ownFont}`, text).catch(() => []);
      if (left) return;
      task = render(page, paper, width);
      await task.promise;
      if (!left) setWords(text);
    };
    draw().catch((error: Error) => {
      if (!left && error.name !== "RenderingCancelledException") setBroken("pdf.broken");
    });
    return () => {
      left = true;
      task?.cancel();
    };
  }, [pdf, number, width]);
  return { canvas, words, broken };
}

/** How wide something is, also after the window has changed. */
function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** Chinese whose font is neither in the file nor on the machine is drawn with the client's own. */
function knowOwnFont(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext("2d");
  const font = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, "font");
  if (!context || Object.hasOwn(context, "font")) return;
  Object.defineProperty(context, "font", {
    configurable: true,
    get: () => font?.get?.call(context),
    set: (value: string) => font?.set?.call(context, `${value}, ${ownFont}`),
  });
}

function render(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): RenderTask {
  const natural = page.getViewport({ scale: 1 });
  const shown = page.getViewport({ scale: width / natural.width });
  const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(mostPixels / (shown.width * shown.height)));
  const viewport = page.getViewport({ scale: (width / natural.width) * density });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  knowOwnFont(canvas);
  canvas.style.width = `${Math.floor(shown.width)}px`;
  return page.render({ canvas, viewport });
}
