import { type TourStep, tourSteps } from "@duban/schema";
import { Button } from "antd";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useText } from "../../i18n/text";
import { useSettle } from "../account-settings";
import { useMay } from "../use-may";
import { useViewer } from "../viewer";
import styles from "./coach-mark.module.css";
import { type Box, placeBeside } from "./placement";

interface Hint {
  title: "tour.inbox.title" | "tour.workbench.title" | "tour.palette.title" | "tour.tree.title";
  words: "tour.inbox.words" | "tour.workbench.words" | "tour.palette.words" | "tour.tree.words";
  /** Where in the product it has something to speak of. */
  page: RegExp;
}

// What each speaks of carries its name as `data-tour`.
const hints: Record<TourStep, Hint> = {
  INBOX: { title: "tour.inbox.title", words: "tour.inbox.words", page: /^\/inbox$/ },
  WORKBENCH: { title: "tour.workbench.title", words: "tour.workbench.words", page: /^\/plans\/[^/]+\/review$/ },
  PALETTE: { title: "tour.palette.title", words: "tour.palette.words", page: /./ },
  TREE: { title: "tour.tree.title", words: "tour.tree.words", page: /^\/orgs/ },
};

/** The next of the first hints, beside what it speaks of, once for each person; it waits until that is on the screen. */
export function CoachMark() {
  const { pathname } = useLocation();
  const may = useMay();
  const { account } = useViewer();
  const steps = tourSteps.map((name, position) => ({ name, position })).filter(({ name }) => name !== "WORKBENCH" || may("finding.draft"));
  const number = steps.findIndex(({ position }) => position >= account.tourStep);
  const step = steps[number];
  if (!step || !hints[step.name].page.test(pathname)) return null;
  return <Mark key={step.name} name={step.name} number={number + 1} count={steps.length} next={step.position + 1} />;
}

interface MarkProps {
  name: TourStep;
  number: number;
  count: number;
  /** How many hints are read once this one is. */
  next: number;
}

function Mark({ name, number, count, next }: MarkProps) {
  const text = useText();
  const settle = useSettle();
  const card = useRef<HTMLElement>(null);
  const { target, place } = usePlace(name, card);
  const { title, words } = hints[name];
  return (
    <>
      {target && place && <div className={styles.ring} style={pixels(target, 4)} aria-hidden="true" />}
      <aside
        ref={card}
        className={styles.card}
        style={place ? { left: place.left, top: place.top } : { visibility: "hidden" }}
        aria-label={text("tour.hint", { number, count })}
      >
        <p className={styles.count}>{text("tour.hint", { number, count })}</p>
        <h2 className={styles.title}>{text(title)}</h2>
        <p>{text(words)}</p>
        <div className={styles.actions}>
          {number < count && (
            <Button type="text" size="small" onClick={() => settle({ tourStep: tourSteps.length })}>
              {text("tour.skip")}
            </Button>
          )}
          <Button size="small" onClick={() => settle({ tourStep: next })}>
            {text("tour.read")}
          </Button>
        </div>
      </aside>
    </>
  );
}

/** Follows what the hint speaks of, wherever loading, scrolling and panels move it. */
function usePlace(name: TourStep, card: { readonly current: HTMLElement | null }): { target: Box | null; place: Box | null } {
  const [boxes, setBoxes] = useState<{ target: Box | null; place: Box | null }>({ target: null, place: null });
  useEffect(() => {
    const look = () => {
      const target = visibleBox(document.querySelector(`[data-tour="${name}"]`));
      const size = card.current?.getBoundingClientRect();
      const window = { width: innerWidth, height: innerHeight };
      const place = target && size ? placeBeside(target, { width: size.width, height: size.height }, window) : null;
      setBoxes((before) => (JSON.stringify(before) === JSON.stringify({ target, place }) ? before : { target, place }));
    };
    look();
    const timer = setInterval(look, 200);
    return () => clearInterval(timer);
  }, [name, card]);
  return boxes;
}

/** The part of an element that is in the window; null while there is none, and while a dialog stands over the page. */
function visibleBox(element: Element | null): Box | null {
  if (!element || document.querySelector(".ant-modal, .ant-drawer-open")) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const box = { left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight) };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return width > 0 && height > 0 ? { left: box.left, top: box.top, width, height } : null;
}

function pixels({ left, top, width, height }: Box, around: number): CSSProperties {
  return { left: left - around, top: top - around, width: width + 2 * around, height: height + 2 * around };
}
