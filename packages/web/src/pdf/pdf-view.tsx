import { Button } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type MessageId, useText } from "../i18n/text";
import { Icon } from "../ui/icon";
import styles from "./pdf-view.module.css";
import { usePageDrawn } from "./use-page-drawn";
import { usePdf } from "./use-pdf";

const zooms = [50, 75, 100, 125, 150, 200, 300, 400];

/** Each key that does something in the pages, and what. */
const keys: Readonly<Record<string, "next" | "previous" | "first" | "last" | "larger" | "smaller" | "fit">> = {
  PageDown: "next",
  PageUp: "previous",
  Home: "first",
  End: "last",
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "0": "fit",
};

/** A PDF, page by page, by mouse, finger and keyboard. */
export function PdfView({ address, title }: { address: string; title: string }) {
  const text = useText();
  const { pdf, failure } = usePdf(address);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(100);
  const frame = useRef<HTMLDivElement>(null);
  const { canvas, words, broken } = usePageDrawn(pdf, page, zoom, frame);
  const pages = pdf?.numPages ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is looked at from its top
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 });
  }, [page]);
  if (failure ?? broken) return <p className={styles.quiet}>{text((failure ?? broken) as MessageId)}</p>;
  const go = (to: number) => setPage(Math.min(Math.max(to, 1), pages));
  const scale = (by: 1 | -1) => setZoom(zooms[Math.min(Math.max(zooms.indexOf(zoom) + by, 0), zooms.length - 1)] ?? 100);
  const acts = {
    next: () => go(page + 1),
    previous: () => go(page - 1),
    first: () => go(1),
    last: () => go(pages),
    larger: () => scale(1),
    smaller: () => scale(-1),
    fit: () => setZoom(100),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    acts[act]();
  };
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Tool label="pdf.previous" icon="left" disabled={page <= 1} onClick={acts.previous} />
        <span className={styles.count} role="status">
          {text("pdf.page", { page, pages })}
        </span>
        <Tool label="pdf.next" icon="right" disabled={page >= pages} onClick={acts.next} />
        <span className={styles.gap} />
        <Button
          type="text"
          aria-label={text("pdf.smaller")}
          title={text("pdf.smaller")}
          disabled={zoom === zooms[0]}
          onClick={acts.smaller}
        >
          −
        </Button>
        <Button type="text" aria-label={text("pdf.fit", { percent: zoom })} title={text("pdf.fit", { percent: zoom })} onClick={acts.fit}>
          {text("pdf.zoom", { percent: zoom })}
        </Button>
        <Button
          type="text"
          aria-label={text("pdf.larger")}
          title={text("pdf.larger")}
          disabled={zoom === zooms.at(-1)}
          onClick={acts.larger}
        >
          +
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form */}
      <div
        ref={frame}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={text("pdf.pages", { title })}
        onKeyDown={press}
      >
        <canvas ref={canvas} className={styles.page} role="img" aria-label={text("pdf.label", { title, page, pages })} />
        <p className="visually-hidden">{words}</p>
      </div>
    </div>
  );
}

interface ToolProps {
  label: MessageId;
  icon: "left" | "right";
  disabled: boolean;
  onClick(): void;
}

function Tool({ label, icon, disabled, onClick }: ToolProps) {
  const text = useText();
  return (
    <Button type="text" icon={<Icon name={icon} />} aria-label={text(label)} title={text(label)} disabled={disabled} onClick={onClick} />
  );
}
