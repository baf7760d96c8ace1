import { useRef } from "react";
import { type CommandResult, useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import type { UserError } from "../../../../ui/field-errors";
import { type FreshFinding, useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";
import type { FindingWords } from "./use-draft-finding";

const draftFindingMutation = graphql(`
  mutation DraftFinding($input: DraftFindingInput!) {
    draftFinding(input: $input) {
      finding {
        id
        revision
      }
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

const updateFindingMutation = graphql(`
  mutation UpdateFinding($input: UpdateFindingInput!) {
    updateFinding(input: $input) {
      finding {
        id
        revision
      }
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

/** Saves a finding that is being written: the first time it is drafted, then put into other words. */
export function useFindingSaver(finding: ReviewFinding | null, fresh: FreshFinding | undefined) {
  const { plan, adopt } = useReview();
  const draft = useCommand(draftFindingMutation);
  const update = useCommand(updateFindingMutation);
  const known = useRef(finding && { id: finding.id, revision: finding.revision });

  const save = async (words: FindingWords): Promise<CommandResult<unknown>> => {
    const result = known.current
      ? await update.send({ input: { findingId: known.current.id, expectedVersion: known.current.revision, ...words } })
      : await draft.send({ input: { planId: plan.id, ...words } });
    const saved = result.payload?.finding;
    if (saved) {
      if (!known.current && fresh) adopt(fresh.key, saved.id);
      known.current = { id: saved.id, revision: saved.revision };
    }
    return result;
  };
  const userErrors: readonly UserError[] = [...draft.userErrors, ...update.userErrors];
  return { save, saved: () => known.current, userErrors };
}
