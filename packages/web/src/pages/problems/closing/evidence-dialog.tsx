import { Button } from "antd";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { Dialog } from "../../../ui/dialog";
import { problemLists } from "../problem-queries";
import { removeEvidenceMutation, type ShownEvidence } from "./closing-queries";
import { EvidenceView } from "./evidence-view";

interface EvidenceDialogProps {
  evidence: ShownEvidence;
  /** Whether the reader may take it out; what went with a request is kept, and the server says so. */
  removable: boolean;
  onClose(): void;
}

/** One piece of evidence over the page, with the way to take it out. */
export function EvidenceDialog({ evidence, removable, onClose }: EvidenceDialogProps) {
  const text = useText();
  const command = useDialogCommand(removeEvidenceMutation, { done: text("closing.evidence.removed"), lists: problemLists, onClose });
  const footer = (
    <>
      {removable && (
        <Button danger loading={command.busy} onClick={() => void command.submit({ input: { evidenceId: evidence.id } })}>
          {text("closing.evidence.remove")}
        </Button>
      )}
      <Button type="primary" onClick={onClose}>
        {text("closeouts.back")}
      </Button>
    </>
  );
  return (
    <Dialog title={text("closing.evidence.one")} footer={footer} width={760} onCancel={onClose}>
      <EvidenceView evidence={evidence} />
      <CommandErrors command={command} />
    </Dialog>
  );
}
