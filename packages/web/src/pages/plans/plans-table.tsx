import type { FragmentType } from "@apollo/client/masking";
import { workingDaysBetween } from "@duban/schema";
import type { MouseEvent } from "react";
import { Link } from "react-router";
import type { PlanRowFragment } from "../../gql/graphql";
import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { useFragmentData } from "../../page-query";
import { useCalendar } from "../../shell/use-calendar";
import { useViewer } from "../../shell/viewer";
import { dayOf, shortDate } from "../../ui/dates";
import { DueLabel } from "../../ui/due-label";
import { RoundChip } from "../../ui/tag";
import { OverrideTag } from "./override-words";
import { liveStates, planRowFragment } from "./plan-row";
import { AmendmentTag, PlanStanding } from "./plan-standing";
import { usePlanTitle } from "./plan-title";
import styles from "./plans.module.css";
import type { PlanSelection } from "./plans-page";

interface PlansTableProps {
  plans: readonly ({ id: string } & FragmentType<PlanRowFragment>)[];
  selection: PlanSelection;
}

/** The plans as a table; a click makes a row the current one, its title opens it. */
export function PlansTable({ plans, selection }: PlansTableProps) {
  const text = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text("plans.column.organization")}</th>
          <th scope="col">{text("plans.column.title")}</th>
          <th scope="col" className={styles.campaignColumn}>
            {text("plans.column.campaign")}
          </th>
          <th scope="col" className={styles.stateColumn}>
            {text("plans.column.state")}
          </th>
          <th scope="col" className={styles.sinceColumn}>
            {text("plans.column.since")}
          </th>
          <th scope="col" className={styles.dueColumn}>
            {text("plans.column.due")}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <Row key={plan.id} plan={plan} current={plan.id === selection.current} onSelect={() => selection.select(plan.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ plan, current, onSelect }: { plan: FragmentType<PlanRowFragment>; current: boolean; onSelect(): void }) {
  const text = useText();
  const name = useName();
  const titleOf = useTitle();
  const planTitleOf = usePlanTitle();
  const { locale } = useLocale();
  const { today } = useViewer();
  const row = useFragmentData(planRowFragment, plan);
  const { id, code, state, round, light, turnDueAt, turnSince, organization, campaign, override } = row;
  const days = workingDaysBetween(useCalendar(), dayOf(turnSince), today);
  const select = (event: MouseEvent) => {
    if (!(event.target as Element).closest("a")) onSelect();
  };
  return (
    <tr id={`plan-${id}`} className={styles.row} aria-current={current || undefined} onClick={select}>
      <td className={styles.organization}>{name(organization)}</td>
      <td>
        <Link to={`/plans/${id}`} className={styles.title}>
          {planTitleOf(row)}
        </Link>
        <code className={styles.second}>{code}</code>
      </td>
      <td className={styles.quiet}>{titleOf(campaign)}</td>
      <td>
        <span className={styles.state}>
          {round > 0 && <RoundChip round={round} live={liveStates.has(state)} />}
          <PlanStanding plan={row} />
          <OverrideTag override={override} />
        </span>
        {row.amending && (
          <span className={styles.second}>
            <AmendmentTag plan={row} />
          </span>
        )}
      </td>
      <td>
        {state === "APPROVED" ? (
          <span className={styles.quiet}>{text("plans.closedOn", { date: shortDate(turnSince, locale) })}</span>
        ) : (
          <>
            {text(days === 0 ? "plans.sinceToday" : "plans.sinceDays", { days })}
            <span className={styles.second}>{text("plans.since", { date: shortDate(turnSince, locale) })}</span>
          </>
        )}
      </td>
      <td>
        <DueLabel light={light} dueAt={turnDueAt} today={today} />
      </td>
    </tr>
  );
}
