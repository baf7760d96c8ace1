import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../../i18n/text";
import { StatusShape } from "../../ui/status";
import { roundsWords, useTurnaround } from "./figure-words";
import { PanelSection } from "./panel-section";
import { plansAddress } from "./plans-address";
import type { UnitFigures } from "./supervision-queries";
import styles from "./unit-panel.module.css";

interface UnitComparisonProps {
  figures: UnitFigures;
  /** What it is compared with; null where the unit is the whole itself. */
  whole: { planFigures: UnitFigures } | null;
  address: { campaignId: string; organizationId: string };
}

/** The four figures of a unit, each over that of the whole view. */
export function UnitComparison({ figures, whole, address }: UnitComparisonProps) {
  const text = useText();
  const turnaround = useTurnaround();
  const rate = (of: UnitFigures) =>
    of.firstPassYield === null || of.firstPassYield === undefined ? "—" : `${Math.round(of.firstPassYield * 100)}%`;
  const all = whole?.planFigures;
  const compared = (value: string) => (all ? text("tree.panel.whole", { value }) : null);
  return (
    <PanelSection title={text(all ? "tree.panel.compared" : "tree.panel.figures")}>
      <dl className={styles.figures}>
        <Figure label={text("ui.status.over")} below={all && text("tree.panel.shareOfWhole", { count: all.overdue })}>
          <Link to={plansAddress({ ...address, light: "RED" })} className={figures.overdue > 0 ? styles.over : styles.figureLink}>
            {figures.overdue > 0 && <StatusShape status="over" />}
            {figures.overdue}
          </Link>
        </Figure>
        <Figure label={text("tree.column.yield")} below={compared(all ? rate(all) : "")}>
          {rate(figures)}
        </Figure>
        <Figure label={text("tree.panel.rounds")} below={compared(roundsWords(all?.rounds))}>
          {roundsWords(figures.rounds)}
        </Figure>
        <Figure label={text("tree.column.turnaround")} below={compared(turnaround(all?.turnaroundHours))}>
          {turnaround(figures.turnaroundHours)}
        </Figure>
      </dl>
    </PanelSection>
  );
}

function Figure({ label, below, children }: { label: string; below?: string | null | undefined; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.figureLabel}>{label}</dt>
      <dd className={styles.figure}>{children}</dd>
      {below && <dd className={styles.figureBelow}>{below}</dd>}
    </div>
  );
}
