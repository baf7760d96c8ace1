import { useState } from "react";
import { useCommand } from "../../../../../command";
import { graphql } from "../../../../../gql";
import { useText } from "../../../../../i18n/text";
import { useToast } from "../../../../../ui/toast";
import { plainContent } from "../../../plan-content";
import { useEditor } from "../editor-context";
import type { EditorFinding } from "../editor-queries";

const acceptSuggestionMutation = graphql(`
  mutation AcceptSuggestion($input: AcceptSuggestionInput!) {
    acceptSuggestion(input: $input) {
      finding {
        id
        ...EditorFinding
      }
      plan {
        id
        revision
        unansweredFindingCount
        draft {
          revision
          savedAt
          savedBy {
            id
            name
            nameEn
          }
          content {
            ...WholeContent @unmask
          }
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** Takes the suggestion of a finding over: what was typed is saved first, then the draft goes on from what the server made of it. */
export function useTakeOver(finding: EditorFinding, onDone: () => void) {
  const text = useText();
  const toast = useToast();
  const { plan, flush, adopt, draftRevision } = useEditor();
  const { send, busy, userErrors, fault } = useCommand(acceptSuggestionMutation);
  const [refused, setRefused] = useState(false);
  /** `comparing` when both texts have been seen: then the suggestion replaces what was edited since. */
  const takeOver = async (comparing: boolean) => {
    if (!(await flush())) return;
    const over = comparing ? { overDraftRevision: draftRevision() } : {};
    const { payload, userErrors: refusals } = await send({ input: { findingId: finding.id, ...over } });
    setRefused(refusals.some(({ code }) => code === "SUGGESTION_OUTDATED"));
    const draft = payload?.plan?.draft;
    if (!payload?.plan || !draft) return;
    const { revision, savedAt, savedBy, content } = draft;
    adopt({ content: plainContent(content), revision, planRevision: payload.plan.revision ?? plan.revision, savedAt, savedBy });
    toast({ text: text("workbench.suggestion.done", { label: `F${finding.number}` }) });
    onDone();
  };
  return { takeOver, busy, refused, problems: [...userErrors, ...(fault ? [fault] : [])] };
}
