import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { useViewer } from "../../../../shell/viewer";
import type { UserError } from "../../../../ui/field-errors";
import { useToast } from "../../../../ui/toast";
import { newKey } from "../../form/campaign-form";
import { useKeptForm } from "../../form/use-kept-form";
import { changedDraft, nextDraft, type ProblemDraft, problemsOf } from "./problem-draft";

const handDownProblemsMutation = graphql(`
  mutation HandDownProblems($input: HandDownProblemsInput!) {
    handDownProblems(input: $input) {
      problems {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** The rows of the grid and what is done with them; what is typed stays on the device until it is handed down. */
export function useProblemGrid(campaignId: string, onDone: () => Promise<void>) {
  const text = useText();
  const toast = useToast();
  const { today } = useViewer();
  const { locale } = useLocale();
  const command = useCommand(handDownProblemsMutation);
  const empty = { drafts: [nextDraft(newKey(), today)] };
  const { form, change, reset } = useKeptForm<{ drafts: ProblemDraft[] }>(`campaign/${campaignId}/problems`, empty);
  const [missing, setMissing] = useState<readonly UserError[]>([]);
  const { problems, places, missing: incomplete } = problemsOf(form.drafts, toGraphLocale(locale));
  const userErrors = [...missing, ...command.userErrors];
  return {
    drafts: form.drafts,
    count: problems.length,
    command: { ...command, userErrors },
    add: () => change({ drafts: [...form.drafts, nextDraft(newKey(), today, form.drafts.at(-1))] }),
    remove: (key: string) => change({ drafts: form.drafts.filter((draft) => draft.key !== key) }),
    update: (key: string, changes: Partial<ProblemDraft>) =>
      change({ drafts: form.drafts.map((draft) => (draft.key === key ? changedDraft(draft, changes, today) : draft)) }),
    errorsOf: (row: number) => errorsAtPlace(userErrors, places.indexOf(row)),
    async send() {
      setMissing(incomplete);
      command.reset();
      if (incomplete.length > 0) return;
      const payload = await command.run({ input: { campaignId, problems } });
      if (!payload) return;
      reset(empty);
      toast({ text: text("campaigns.problem.done", { count: payload.problems.length }) });
      await onDone();
    },
  };
}

function errorsAtPlace(errors: readonly UserError[], position: number): UserError[] {
  return errors
    .filter(({ path }) => path[1] === "problems" && path[2] === String(position))
    .map((error) => ({ ...error, path: error.path.slice(3) }));
}
