import { useNavigate } from "react-router";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useText } from "../../../../i18n/text";
import { useRefreshFrame } from "../../../../shell/viewer";
import { useToast } from "../../../../ui/toast";
import { useRefreshQueue } from "./use-queue";

const undoDecisionMutation = graphql(`
  mutation UndoDecision($input: UndoDecisionInput!) {
    undoDecision(input: $input) {
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

/** Takes the last decision on a plan back, and opens the plan again; refused once it has gone out. */
export function useUndo(planId: string): { undo(): Promise<void>; busy: boolean } {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const refreshFrame = useRefreshFrame();
  const refreshQueue = useRefreshQueue();
  const { send, busy } = useCommand(undoDecisionMutation);
  return {
    busy,
    async undo() {
      const { payload, userErrors, fault } = await send({ input: { planId } });
      refreshFrame();
      refreshQueue();
      navigate(`/plans/${planId}/review`);
      toast({ text: payload ? text("workbench.undone") : (userErrors[0]?.message ?? fault?.message ?? "") });
    },
  };
}
