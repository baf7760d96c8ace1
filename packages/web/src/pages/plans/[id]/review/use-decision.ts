import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useName, useText } from "../../../../i18n/text";
import { useRefreshFrame } from "../../../../shell/viewer";
import { useToast } from "../../../../ui/toast";
import { copyOf, forgetCopy, keepCopy } from "../../../../ui/use-autosave";
import { useReview } from "./review-context";
import { useQueue, useRefreshQueue } from "./use-queue";
import { useUndo } from "./use-undo";

const returnPlanMutation = graphql(`
  mutation ReturnPlan($input: ReturnPlanInput!) {
    returnPlan(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const approvePlanMutation = graphql(`
  mutation ApprovePlan($input: ApprovePlanInput!) {
    approvePlan(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const approvePlanByOverrideMutation = graphql(`
  mutation ApprovePlanByOverride($input: ApprovePlanByOverrideInput!) {
    approvePlanByOverride(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** What a reviewer may decide; to override is a leader's. */
export type Decision = "return" | "approve" | "override";

/** A decision on the version that was read, with the note that goes with it; after it the next plan of the queue opens. */
export function useDecision(decision: Decision, count: number) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const navigate = useNavigate();
  const refreshFrame = useRefreshFrame();
  const refreshQueue = useRefreshQueue();
  const { plan } = useReview();
  const { next } = useQueue(plan.id);
  const copy = `decision/${plan.id}/${plan.round}`;
  const [note, setNote] = useState(() => copyOf<string>(copy) ?? "");
  const returning = useCommand(returnPlanMutation);
  const approving = useCommand(approvePlanMutation);
  const overriding = useCommand(approvePlanByOverrideMutation);
  const { userErrors, fault, busy } = { return: returning, approve: approving, override: overriding }[decision];
  const { undo } = useUndo(plan.id);
  const [reason, setReason] = useState("");
  const send = (input: { planId: string; contentHash: string; note: string }) => {
    if (decision === "override") return overriding.run({ input: { ...input, reason: reason.trim() } });
    return decision === "return" ? returning.run({ input }) : approving.run({ input });
  };
  return {
    note,
    reason,
    giveReason: setReason,
    busy,
    userErrors,
    fault,
    write(words: string) {
      setNote(words);
      keepCopy(copy, words);
    },
    async decide(): Promise<boolean> {
      const input = { planId: plan.id, contentHash: plan.latestVersion?.contentHash ?? "", note: note.trim() };
      if (!(await send(input))) return false;
      forgetCopy(copy);
      refreshFrame();
      refreshQueue();
      const what = { organization: name(plan.organization), round: plan.round, count };
      toast({
        text: text(decision === "return" ? "review.returned" : "review.approved", what),
        action: { label: text("workbench.undo"), hotkey: { keys: "z", label: "workbench.keys.undo" }, run: () => void undo() },
      });
      navigate(next ? `/plans/${next}/review` : "/inbox");
      return true;
    },
  };
}
