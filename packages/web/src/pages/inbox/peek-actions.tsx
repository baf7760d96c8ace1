import { Button } from "antd";
import { useNavigate } from "react-router";
import { useCommand } from "../../command";
import { graphql } from "../../gql";
import { useText } from "../../i18n/text";
import { FieldErrors } from "../../ui/field-errors";
import { Icon } from "../../ui/icon";
import { RemindButton } from "../plans/remind";
import { type InboxEntry, pathOf } from "./inbox-entry";
import type { PeekPlan } from "./peek";
import styles from "./peek.module.css";

const startReviewMutation = graphql(`
  mutation StartReviewFromInbox($input: StartPlanReviewInput!) {
    startPlanReview(input: $input) {
      plan {
        id
        state
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const openLabels = {
  MINE: {
    PLAN_WRITING: "inbox.action.write",
    PLAN_AMENDING: "levels.inbox.amend",
    PLAN_REWORK: "inbox.action.rework",
    PLAN_REVIEW: "inbox.action.review",
    OPINION_REQUEST: "desk.inbox.give",
    EXTENSION_REQUEST: "levels.inbox.decide",
  },
  OTHERS: {
    PLAN_WRITING: "inbox.action.read",
    PLAN_AMENDING: "inbox.action.read",
    PLAN_REWORK: "inbox.action.read",
    PLAN_REVIEW: "inbox.action.read",
    OPINION_REQUEST: "inbox.action.read",
    EXTENSION_REQUEST: "inbox.action.read",
  },
} as const;

/** The step that the matter asks for. A review that nobody has begun is begun by it. */
export function PeekActions({ entry, plan }: { entry: InboxEntry; plan: PeekPlan }) {
  const text = useText();
  const navigate = useNavigate();
  const start = useCommand(startReviewMutation);
  const starts = entry.kind === "PLAN_REVIEW" && plan.viewerSteps.some((step) => step.name === "startPlanReview" && step.possible);

  const open = async () => {
    if (starts && !(await start.run({ input: { planId: plan.id, expectedVersion: plan.revision } }))) return;
    navigate(pathOf(entry));
  };
  const refusals = [...start.userErrors, ...(start.fault ? [start.fault] : [])];
  return (
    <>
      <div className={styles.actions}>
        <Button type={entry.turn === "MINE" ? "primary" : "default"} onClick={() => void open()} loading={start.busy}>
          {text(starts ? "inbox.action.start" : openLabels[entry.turn][entry.kind])}
          <Icon name="right" size={14} />
        </Button>
        {entry.plan && entry.kind !== "EXTENSION_REQUEST" && entry.kind !== "OPINION_REQUEST" && <RemindButton plan={entry.plan} />}
      </div>
      <FieldErrors errors={refusals} />
    </>
  );
}
