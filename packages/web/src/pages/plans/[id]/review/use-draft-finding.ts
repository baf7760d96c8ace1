import { usualReason, type Weight } from "@duban/schema";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { outcomeOf } from "../../../../save-outcome";
import { copyOf, useAutosave } from "../../../../ui/use-autosave";
import { type FreshFinding, useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";
import { useFindingSaver } from "./use-finding-saver";

const discardFindingMutation = graphql(`
  mutation DiscardFinding($input: DiscardFindingInput!) {
    discardFinding(input: $input) {
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

/** What the reviewer writes in a finding. */
export interface FindingWords {
  reasonCode: string;
  weight: Weight;
  anchor: ReviewFinding["anchor"];
  demand: string;
  /** Other words for fields of the row; only those that are to change. */
  suggestion: { field: string; value: string | null }[];
}

/** A finding that is being written: its words, how they are saved, and the two ways to end the writing. */
export function useDraftFinding(finding: ReviewFinding | null, fresh: FreshFinding | undefined) {
  const { plan, position, finish } = useReview();
  const name = `finding/${fresh ? `${plan.id}/${fresh.key}` : finding?.id}`;
  const [words, setWords] = useState(
    () => copied(name) ?? (finding ? wordsOf(finding) : emptyWords(plan.campaign?.reasonCodes ?? [], fresh)),
  );
  const { save, saved, userErrors } = useFindingSaver(finding, fresh);
  const autosave = useAutosave<FindingWords>({ name, save: async (next) => outcomeOf(await save(next)) });
  const discard = useCommand(discardFindingMutation);

  const leave = () => {
    if (fresh) finish();
    position.leaveFinding();
  };
  return {
    words,
    change(next: FindingWords) {
      setWords(next);
      if (next.demand.trim() !== "") autosave.change(next);
    },
    done() {
      void autosave.flush();
      leave();
    },
    async remove() {
      await autosave.flush();
      autosave.discard();
      const known = saved();
      if (!known || (await discard.run({ input: { findingId: known.id, expectedVersion: known.revision } }))) leave();
    },
    removing: discard.busy,
    autosave,
    problems: [...userErrors, ...discard.userErrors, ...(discard.fault ? [discard.fault] : [])],
  };
}

/** What was left on this device; a copy from before suggestions has none. */
function copied(name: string): FindingWords | null {
  const copy = copyOf<FindingWords>(name);
  return copy && { ...copy, suggestion: copy.suggestion ?? [] };
}

function wordsOf({ reasonCode, weight, anchor: { section, rowId, field }, demand, suggestion }: ReviewFinding): FindingWords {
  const suggested = suggestion.map((change) => ({ field: change.field, value: change.after }));
  return { reasonCode, weight, anchor: { section, rowId, field }, demand, suggestion: suggested };
}

function emptyWords(reasons: readonly { code: string }[], fresh: FreshFinding | undefined): FindingWords {
  const anchor = fresh?.anchor ?? { section: "BATCHES" as const, rowId: null, field: null };
  const usual = reasons.find(({ code }) => code === usualReason(anchor.section)) ?? reasons[0];
  return { reasonCode: usual?.code ?? "", weight: "BLOCKING", anchor, demand: "", suggestion: [] };
}
