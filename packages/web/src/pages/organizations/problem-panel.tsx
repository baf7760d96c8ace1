import { problemKinds, problemSeverities, problemStandings, problemStates } from "@duban/schema";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CountBars } from "../../ui/count-bars";
import { RowsSkeleton } from "../../ui/skeleton";
import { StatusShape } from "../../ui/status";
import { ClosePanel, PanelFrame } from "./panel-frame";
import { PanelSection } from "./panel-section";
import { LightBar } from "./problem-bar";
import { type ProblemUnit, problemPanelQuery } from "./problem-tree-queries";
import { problemsAddress } from "./problems-address";
import styles from "./unit-panel.module.css";
import type { TreeView } from "./use-tree-view";

interface ProblemPanelProps {
  unitId: string;
  /** The top of the view: what the unit is compared with. */
  whole: ProblemUnit;
  campaignId: string;
  view: TreeView;
  onEnter(id: string): void;
  onClose(): void;
}

/** The problems of one unit and of all below it, told apart by where they stand, how grave they are, where they come from, and their theme. */
export function ProblemPanel(props: ProblemPanelProps) {
  return (
    <PanelFrame onClose={props.onClose}>
      <Body {...props} />
    </PanelFrame>
  );
}

function Body({ unitId, whole, campaignId, view: { asOf }, onEnter, onClose }: ProblemPanelProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { data, pending, stale } = usePageQuery(problemPanelQuery, {
    variables: { id: unitId, campaignId, asOf },
    skeleton: <RowsSkeleton rows={6} height={64} />,
  });
  if (pending) return pending;
  const { organization: unit } = data;
  if (!unit) return null;
  const { problemFigures: figures } = unit;
  const spoken = toGraphLocale(locale);
  const of = { campaignId, organizationId: unit.id };
  const counted = (
    count: number,
    filter: { state?: string; severity?: string; kind?: string; standing?: string; theme?: string; relapsed?: string },
  ) => (asOf === null ? <Link to={problemsAddress({ ...of, ...filter })}>{count}</Link> : count);
  return (
    <div className={stale ? styles.stale : undefined} aria-busy={stale}>
      <div className={styles.head}>
        <h2 className={styles.title}>{name(unit)}</h2>
        {unit.id !== whole.id && (
          <Button type="link" size="small" onClick={() => onEnter(unit.id)}>
            {text("tree.panel.enter")}
          </Button>
        )}
        <Link to={`/board?${new URLSearchParams({ org: unit.id, campaign: campaignId })}`}>{text("board.title")}</Link>
        <ClosePanel onClose={onClose} />
        <p className={styles.second}>{name(unit.parent)}</p>
      </div>
      <Comparison figures={figures} whole={unit.id === whole.id ? null : whole.problemFigures} />
      <PanelSection title={text("tree.problems.states")} end={counted(figures.total, {})}>
        <LightBar figures={figures} />
        <ul className={styles.states}>
          {figures.states.map(({ state, count }) => (
            <li key={state}>
              <span>{problemStates.label(state, spoken)}</span>
              {counted(count, { state })}
            </li>
          ))}
          {figures.standings.map(({ standing, count }) => (
            <li key={standing}>
              <span>{problemStandings.label(standing, spoken)}</span>
              {counted(count, { standing })}
            </li>
          ))}
          {figures.relapsed > 0 && (
            <li>
              <span>{text("lookBack.filter.relapsed")}</span>
              {counted(figures.relapsed, { relapsed: "true" })}
            </li>
          )}
        </ul>
      </PanelSection>
      <Bars
        title={text("tree.problems.severities")}
        items={figures.severities.map(({ severity, count }) => ({
          ...{ key: severity, label: problemSeverities.label(severity, spoken), count, note: counted(count, { severity }) },
        }))}
      />
      <Bars
        title={text("tree.problems.kinds")}
        items={figures.kinds.map(({ kind, count }) => ({
          key: kind,
          label: problemKinds.label(kind, spoken),
          count,
          note: counted(count, { kind }),
        }))}
      />
      <Bars
        title={text("tree.problems.themes")}
        items={figures.themes.map(({ theme, count }) => ({ key: theme, label: theme, count, note: counted(count, { theme }) }))}
      />
    </div>
  );
}

function Bars({ title, items }: { title: string; items: readonly { key: string; label: string; count: number; note?: ReactNode }[] }) {
  if (items.length === 0) return null;
  return (
    <PanelSection title={title}>
      <CountBars items={items} />
    </PanelSection>
  );
}

type Compared = Pick<ProblemUnit["problemFigures"], "overdue" | "open" | "overdueShare" | "meanAgeDays">;

/** The four figures of a unit, each over that of the whole view. */
function Comparison({ figures, whole }: { figures: Compared; whole: Compared | null }) {
  const text = useText();
  const share = (value: number | null | undefined) =>
    typeof value === "number" ? text("board.share", { share: Math.round(value * 100) }) : "—";
  const age = (value: number | null | undefined) => (typeof value === "number" ? text("tree.days", { days: Math.round(value) }) : "—");
  const shown = [
    { label: text("ui.status.over"), value: String(figures.overdue), of: String(whole?.overdue), over: figures.overdue > 0 },
    { label: text("tree.problems.open"), value: String(figures.open), of: String(whole?.open) },
    { label: text("tree.problems.share"), value: share(figures.overdueShare), of: share(whole?.overdueShare) },
    { label: text("tree.problems.age"), value: age(figures.meanAgeDays), of: age(whole?.meanAgeDays) },
  ];
  return (
    <PanelSection title={text(whole ? "tree.panel.compared" : "tree.panel.figures")}>
      <dl className={styles.figures}>
        {shown.map(({ label, value, of, over }) => (
          <div key={label}>
            <dt className={styles.figureLabel}>{label}</dt>
            <dd className={`${styles.figure} ${over ? styles.over : ""}`}>
              {over && <StatusShape status="over" />}
              {value}
            </dd>
            {whole && <dd className={styles.figureBelow}>{text("tree.panel.whole", { value: of })}</dd>}
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
