import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../../../command";
import { useText } from "../../../../i18n/text";
import { useRefreshFrame } from "../../../../shell/viewer";
import type { UserError } from "../../../../ui/field-errors";
import { useToast } from "../../../../ui/toast";
import type { Draft } from "./draft/use-draft";
import { type EditorPlan, submitPlanMutation } from "./editor-queries";

/** The submission of the draft. */
export interface Submission {
  submit(): Promise<void>;
  busy: boolean;
  /** What the server had against the last attempt. */
  refusals: readonly (UserError | { message: string })[];
}

/** Saves what is typed, submits it as the next version, and then shows the plan. */
export function useSubmission(plan: EditorPlan, draft: Draft): Submission {
  const text = useText();
  const refreshFrame = useRefreshFrame();
  const toast = useToast();
  const navigate = useNavigate();
  const command = useCommand(submitPlanMutation);
  const [unsaved, setUnsaved] = useState(false);
  const [saving, setSaving] = useState(false);

  const submit = async () => {
    setSaving(true);
    const saved = await draft.flush();
    setSaving(false);
    setUnsaved(!saved);
    if (!saved) return;
    const payload = await command.run({ input: { planId: plan.id, expectedVersion: draft.planRevision() } });
    if (!payload?.plan) return;
    // It is no longer this person's turn, which the count at the inbox says too.
    refreshFrame();
    toast({ text: text("editor.submit.done", { round: payload.plan.round }) });
    navigate(`/plans/${plan.id}`);
  };
  const { userErrors, fault } = command;
  const refusals = useMemo(
    () => [...userErrors, ...(fault ? [fault] : []), ...(unsaved ? [{ message: text("editor.missing.unsaved") }] : [])],
    [userErrors, fault, unsaved, text],
  );
  return { submit, busy: saving || command.busy, refusals };
}
