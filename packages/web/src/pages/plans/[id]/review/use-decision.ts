import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useName, useText } from "../../../../i18n/text";
import { useRefreshFrame } from "../../../../shell/viewer";
import { useToast } from "../../../../ui/toast";
import { copyOf, forgetCopy, keepCopy } from "../../../../ui/use-autosave";
import { printPath } from "../print/paper-address";
import { useReview } from "./review-context";
import { useQueue } from "./use-queue";

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

/** What a reviewer may decide. */
export type Decision = "return" | "approve";

/** A decision on the version that was read, with the note that goes with it; after it the next plan of the queue opens. */
export function useDecision(decision: Decision, count: number) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const navigate = useNavigate();
  const refreshFrame = useRefreshFrame();
  const { plan } = useReview();
  const { next } = useQueue(plan.id);
  const copy = `decision/${plan.id}/${plan.round}`;
  const [note, setNote] = useState(() => copyOf<string>(copy) ?? "");
  const returning = useCommand(returnPlanMutation);
  const approving = useCommand(approvePlanMutation);
  const { userErrors, fault, busy } = decision === "return" ? returning : approving;
  return {
    note,
    busy,
    userErrors,
    fault,
    write(words: string) {
      setNote(words);
      keepCopy(copy, words);
    },
    async decide(): Promise<boolean> {
      const input = { planId: plan.id, contentHash: plan.latestVersion?.contentHash ?? "", note: note.trim() };
      const done = decision === "return" ? await returning.run({ input }) : await approving.run({ input });
      if (!done) return false;
      forgetCopy(copy);
      refreshFrame();
      const what = { organization: name(plan.organization), round: plan.round, count };
      const paper = printPath(plan.id, `decision-${plan.round}`);
      toast({
        text: text(decision === "return" ? "review.returned" : "review.approved", what),
        action: { label: text(decision === "return" ? "paper.return" : "paper.approval"), run: () => navigate(paper) },
      });
      navigate(next ? `/plans/${next}/review` : "/inbox");
      return true;
    },
  };
}
