import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useName, useText } from "../../../../i18n/text";
import { useViewer } from "../../../../shell/viewer";
import { Dialog } from "../../../../ui/dialog";
import { DueLabel } from "../../../../ui/due-label";
import { PageHead } from "../../../../ui/layout";
import { SavedNote } from "../../../../ui/saved-note";
import { StatusTag } from "../../../../ui/status";
import { useWide } from "../../../../ui/use-wide";
import { usePlanTitle } from "../../plan-title";
import { RoundTrail } from "../../round-trail";
import { AskForExtension } from "../deadline/ask-for-extension";
import type { Missing } from "./checks/missing";
import { EditorChips } from "./draft/editor-chips";
import type { Draft } from "./draft/use-draft";
import styles from "./editor.module.css";
import { useEditor } from "./editor-context";
import type { Submission } from "./use-submission";
import { WorkbookMenu } from "./workbook/workbook-menu";

interface EditorHeadProps {
  draft: Draft;
  missing: readonly Missing[];
  submission: Submission;
  onOpenChecks(): void;
}

/** Title, rounds and deadline of the plan, whether it is saved, and its submission. */
export function EditorHead({ draft, missing, submission, onOpenChecks }: EditorHeadProps) {
  const text = useText();
  const navigate = useNavigate();
  const wide = useWide();
  const titleOf = usePlanTitle();
  const { today } = useViewer();
  const { plan } = useEditor();
  const [asking, setAsking] = useState(false);
  const ready = missing.length === 0;
  const preview = async () => {
    await draft.flush();
    navigate(`/plans/${plan.id}/draft`);
  };
  const status = ready ? (
    <StatusTag status="ok" word={text("editor.head.ready")} />
  ) : (
    <span id="not-yet" className={styles.notYet}>
      <StatusTag status="over" word={text("editor.head.notYet", { count: missing.length })} />
    </span>
  );
  const actions = (
    <>
      {wide ? status : <Button onClick={onOpenChecks}>{status}</Button>}
      <AskForExtension plan={plan} revision={() => draft.planRevision()} />
      <WorkbookMenu onSave={draft.flush} />
      <Button onClick={() => void preview()}>{text("editor.head.preview")}</Button>
      <Button
        type="primary"
        disabled={!ready}
        loading={submission.busy}
        onClick={() => setAsking(true)}
        aria-describedby={ready ? undefined : "not-yet"}
      >
        {text("editor.head.submit")}
      </Button>
    </>
  );
  return (
    <PageHead title={titleOf(plan)} actions={<span className={styles.headActions}>{actions}</span>}>
      <RoundTrail rounds={plan.rounds} drafting />
      <DueLabel light={plan.light} dueAt={plan.turnDueAt} today={today} form="filled" />
      <SavedNote state={draft.state} savedAt={draft.savedAt} seconds />
      <EditorChips planId={plan.id} />
      {asking && <SubmitDialog submission={submission} onClose={() => setAsking(false)} />}
    </PageHead>
  );
}

function SubmitDialog({ submission, onClose }: { submission: Submission; onClose(): void }) {
  const text = useText();
  const name = useName();
  const { plan } = useEditor();
  const submit = async () => {
    await submission.submit();
    onClose();
  };
  return (
    <Dialog
      onCancel={onClose}
      title={text("editor.submit.title", { round: plan.round + 1 })}
      okText={text("editor.submit.ok", { round: plan.round + 1 })}
      cancelText={text("editor.submit.cancel")}
      confirmLoading={submission.busy}
      onOk={() => void submit()}
    >
      {text("editor.submit.words", { organization: name(plan.reviewingOrganization) })}
    </Dialog>
  );
}
