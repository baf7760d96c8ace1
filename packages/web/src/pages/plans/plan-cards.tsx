import type { FragmentType } from "@apollo/client/masking";
import { Link } from "react-router";
import type { PlanRowFragment } from "../../gql/graphql";
import { useName, useTitle } from "../../i18n/text";
import { useFragmentData } from "../../page-query";
import { useViewer } from "../../shell/viewer";
import { DueLabel } from "../../ui/due-label";
import { RoundChip } from "../../ui/tag";
import { OverrideTag } from "./override-words";
import { liveStates, planRowFragment } from "./plan-row";
import { AmendmentTag, PlanStanding } from "./plan-standing";
import { usePlanTitle } from "./plan-title";
import styles from "./plans.module.css";

/** The plans on a phone: a whole card opens its plan. */
export function PlanCards({ plans }: { plans: readonly ({ id: string } & FragmentType<PlanRowFragment>)[] }) {
  return (
    <ul>
      {plans.map((plan) => (
        <li key={plan.id}>
          <Card plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function Card({ plan }: { plan: FragmentType<PlanRowFragment> }) {
  const name = useName();
  const titleOf = useTitle();
  const planTitleOf = usePlanTitle();
  const { today } = useViewer();
  const card = useFragmentData(planRowFragment, plan);
  const { id, state, round, light, turnDueAt, organization, campaign, override } = card;
  return (
    <Link to={`/plans/${id}`} className={styles.card}>
      <span className={styles.cardLine}>
        {round > 0 && <RoundChip round={round} live={liveStates.has(state)} />}
        <span className={styles.quiet}>
          <PlanStanding plan={card} />
        </span>
        <AmendmentTag plan={card} />
        <OverrideTag override={override} />
        <span className={styles.cardDue}>
          <DueLabel light={light} dueAt={turnDueAt} today={today} form="line" />
        </span>
      </span>
      <span className={styles.cardOrganization}>{name(organization)}</span>
      <span className={styles.cardTitle}>{planTitleOf(card)}</span>
      <span className={styles.second}>{titleOf(campaign)}</span>
    </Link>
  );
}
