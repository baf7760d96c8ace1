import { planStates } from "@duban/schema";
import { Link } from "react-router";
import type { SupervisionPanelQuery } from "../../gql/graphql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { CountBars } from "../../ui/count-bars";
import { DueLabel } from "../../ui/due-label";
import { StatusShape, StatusTag } from "../../ui/status";
import { RoundChip } from "../../ui/tag";
import { liveStates } from "../plans/plan-row";
import { AmendmentTag, PlanStanding } from "../plans/plan-standing";
import { usePlanTitle } from "../plans/plan-title";
import { Distribution, statesOf } from "./distribution";
import { PanelSection } from "./panel-section";
import { plansAddress } from "./plans-address";
import type { SupervisedCampaign, TreeUnit, UnitFigures } from "./supervision-queries";
import styles from "./unit-panel.module.css";
import { useReasonLabel } from "./use-reason-label";

type Panel = NonNullable<SupervisionPanelQuery["organization"]>;

const unitsShown = 8;

/** The unit's own plan: its round, where it stands, until when. */
export function OwnPlanSection({ plan }: { plan: NonNullable<Panel["plan"]> }) {
  const text = useText();
  const titleOf = usePlanTitle();
  const { today } = useViewer();
  return (
    <PanelSection title={text("tree.column.plan")} end={<DueLabel light={plan.light} dueAt={plan.turnDueAt} today={today} form="line" />}>
      <p className={styles.planLine}>
        <Link to={`/plans/${plan.id}`} className="ellipsis">
          {titleOf(plan)}
        </Link>
        {plan.round > 0 && <RoundChip round={plan.round} live={liveStates.has(plan.state)} />}
        <span className={styles.planState}>
          <PlanStanding plan={plan} />
        </span>
        <AmendmentTag plan={plan} />
      </p>
    </PanelSection>
  );
}

/** How many plans stand in each state; every number opens the list behind it. */
export function StateSection({ figures, address }: { figures: UnitFigures; address: { campaignId: string; organizationId: string } }) {
  const text = useText();
  const { locale } = useLocale();
  if (figures.asked < 2) return null;
  return (
    <PanelSection
      title={text("tree.panel.states", { count: figures.asked })}
      end={<Link to={plansAddress(address)}>{text("tree.panel.allPlans")}</Link>}
    >
      <Distribution figures={figures} />
      <ul className={styles.states}>
        {statesOf(figures).map(({ state, count }) => (
          <li key={state}>
            <span>{planStates.label(state, toGraphLocale(locale))}</span>
            {count > 0 ? <Link to={plansAddress({ ...address, states: [state] })}>{count}</Link> : <span className={styles.zero}>0</span>}
          </li>
        ))}
        {figures.amending > 0 && (
          <li>
            <span>{text("levels.figure.amending")}</span>
            <Link to={plansAddress({ ...address, amending: true })}>{figures.amending}</Link>
          </li>
        )}
        <li>
          <StatusTag status="warn" />
          {figures.dueSoon > 0 ? (
            <Link to={plansAddress({ ...address, light: "YELLOW" })}>{figures.dueSoon}</Link>
          ) : (
            <span className={styles.zero}>0</span>
          )}
        </li>
      </ul>
    </PanelSection>
  );
}

/** The units directly below that were asked for plans, the most overdue first. */
export function SubordinateSection({ units, onSelect }: { units: readonly TreeUnit[]; onSelect(id: string): void }) {
  const text = useText();
  const name = useName();
  const asked = units
    .filter(({ planFigures }) => planFigures.asked > 0)
    .toSorted(
      (left, right) => right.planFigures.overdue - left.planFigures.overdue || right.planFigures.dueSoon - left.planFigures.dueSoon,
    );
  if (asked.length === 0) return null;
  return (
    <PanelSection title={text("tree.panel.units")}>
      <ul className={styles.units}>
        {asked.slice(0, unitsShown).map((unit) => (
          <li key={unit.id}>
            <button type="button" className={`${styles.unit} ellipsis`} onClick={() => onSelect(unit.id)}>
              {name(unit)}
            </button>
            <Distribution figures={unit.planFigures} />
            <UnitNote figures={unit.planFigures} />
          </li>
        ))}
      </ul>
      {asked.length > unitsShown && <p className={styles.rest}>{text("tree.panel.moreUnits", { count: asked.length - unitsShown })}</p>}
    </PanelSection>
  );
}

function UnitNote({ figures: { overdue, dueSoon, approved, asked } }: { figures: UnitFigures }) {
  if (overdue > 0) return <StatusTag status="over">{overdue}</StatusTag>;
  if (dueSoon > 0) return <StatusTag status="warn">{dueSoon}</StatusTag>;
  return (
    <span className={`${styles.quiet} ${styles.settled}`}>
      {approved === asked && <StatusShape status="done" />}
      {approved} / {asked}
    </span>
  );
}

/** Why plans were returned, most frequent first. */
export function ReasonSection({ reasons, campaign }: { reasons: Panel["planFigures"]["reasons"]; campaign: SupervisedCampaign }) {
  const text = useText();
  const labelOf = useReasonLabel(campaign);
  if (reasons.length === 0) return null;
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  return (
    <PanelSection title={text("tree.panel.reasons", { count: total })}>
      <CountBars items={reasons.map(({ reasonCode, count }) => ({ key: reasonCode, label: labelOf(reasonCode), count }))} />
    </PanelSection>
  );
}
