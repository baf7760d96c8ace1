import { Button } from "antd";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { useText } from "../../../../i18n/text";
import { KeyNames } from "../../../../ui/key-names";
import { ScrollArea } from "../../../../ui/scroll-area";
import type { RootedCampaign, ShownRoot, ThemeFigures } from "../../../problems/roots/root-queries";
import { linkedNodes, type RootNode, rootGraph } from "./root-graph";
import { layOut } from "./root-layout";
import { RootPictureView } from "./root-picture";
import styles from "./roots.module.css";

const ProblemPeek = lazy(async () => ({ default: (await import("../../../problems/peek/problem-peek")).ProblemPeek }));

/** Beyond so many problems the picture begins with all themes folded. */
const mostUnfolded = 24;
const zoomStep = 1.25;
const zoomRange = { least: 0.3, most: 2 };

interface RootChartProps {
  linked: { rootCauses: readonly ShownRoot[]; themes: RootedCampaign["themes"]; figures: readonly ThemeFigures[] };
  addressOf(node: RootNode): string;
  effectsOf(id: string): { count: number; overdue: number };
}

/** The picture with what it is looked at by: folding by theme, and zoom. */
export function RootChart({ linked, addressOf, effectsOf }: RootChartProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const themes = useMemo(() => [...linkedNodes(linked).values()].filter(({ folds }) => folds > 0), [linked]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => {
    const problems = themes.reduce((count, { folds }) => count + folds, 0);
    return new Set(problems > mostUnfolded ? themes.map(({ id }) => id) : []);
  });
  const [zoom, setZoom] = useState(1);
  const [peeked, setPeeked] = useState<string | null>(null);
  const picture = useMemo(() => layOut(rootGraph(linked, folded)), [linked, folded]);
  const within = (wanted: number) => Math.min(Math.max(wanted, zoomRange.least), zoomRange.most);
  const fit = () => setZoom(within(Math.min(1, ((place.current?.clientWidth ?? 0) - 32) / picture.width)));
  const fold = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const allFolded = themes.every(({ id }) => folded.has(id));
  return (
    <div ref={place} className={styles.chart}>
      <div className={`${styles.tools} screen-only`}>
        {themes.length > 0 && (
          <Button size="small" onClick={() => setFolded(new Set(allFolded ? [] : themes.map(({ id }) => id)))}>
            {text(allFolded ? "roots.unfold.all" : "roots.fold.all")}
          </Button>
        )}
        <Button size="small" aria-label={text("roots.zoom.out")} onClick={() => setZoom(within(zoom / zoomStep))}>
          −
        </Button>
        <Button size="small" aria-label={text("roots.zoom.in")} onClick={() => setZoom(within(zoom * zoomStep))}>
          +
        </Button>
        <Button size="small" onClick={fit}>
          {text("roots.zoom.fit")}
        </Button>
        <Button size="small" onClick={() => window.print()}>
          {text("roots.print")}
        </Button>
        <span className={styles.keys} aria-hidden="true">
          <KeyNames keys="ArrowLeft" /> <KeyNames keys="ArrowRight" /> {text("roots.keys.follow")} <KeyNames keys="Space" />{" "}
          {text("roots.keys.space")} <KeyNames keys="Enter" /> {text("roots.keys.open")}
        </span>
      </div>
      <ScrollArea label={text("roots.picture")} className={styles.scroll}>
        <RootPictureView
          {...{ picture, zoom, folded, addressOf, effectsOf }}
          onFold={fold}
          onPeek={({ problem }) => setPeeked(problem?.code ?? null)}
        />
      </ScrollArea>
      <Suspense>{peeked !== null && <ProblemPeek code={peeked} over onClose={() => setPeeked(null)} />}</Suspense>
    </div>
  );
}
