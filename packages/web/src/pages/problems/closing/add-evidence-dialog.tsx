import { useApolloClient } from "@apollo/client/react";
import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { useToast } from "../../../ui/toast";
import { UploadList } from "../../../upload/upload-list";
import { useUploads } from "../../../upload/use-uploads";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { addEvidenceMutation } from "./closing-queries";
import { type Chosen, FileChoice, Reuse, titleOf } from "./evidence-files";

const fields = ["title", "kind", "effectiveOn", "note", "measureId", "criterionId", "fileId"];

/** Puts files beside the problem: from the disk, from the camera of a phone, or from another problem. */
export function AddEvidenceDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const client = useApolloClient();
  const toast = useToast();
  const uploads = useUploads({ problem: problem.id });
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<EvidenceKind>("DOCUMENT");
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const [note, setNote] = useState("");
  const [purpose, setPurpose] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const command = useDialogCommand(addEvidenceMutation, { lists: problemLists, onClose });
  const choose = (next: readonly Chosen[], asKind?: EvidenceKind) => {
    setChosen([...chosen, ...next]);
    const [first] = next;
    if (title === "" && first) setTitle(titleOf(first));
    if (asKind) setKind(asKind);
  };
  /** One after the other, so that what cannot be added stays in the dialog with its reason, and nothing is added twice. */
  const add = async (on: string) => {
    const several = chosen.length > 1;
    let waiting = chosen;
    for (const one of chosen) {
      const fileId = one.file ? (await uploads.send(one.file))?.fileId : one.fileId;
      if (!fileId) return;
      // A refusal of the words leaves the file where it is; the next try names it.
      waiting = waiting.map((other) => (other === one ? { ...one, file: null, fileId } : other));
      setChosen(waiting);
      const words = { title: several ? titleOf(one) : title, kind, effectiveOn: on, note, ...targetOf(purpose) };
      if (!(await command.submit({ input: { problemId: problem.id, fileId, ...words } }))) return;
      waiting = waiting.slice(1);
      setChosen(waiting);
    }
    void client.refetchQueries({ include: problemLists });
    toast({ text: text("closing.evidence.added", { count: chosen.length }) });
    onClose();
  };
  const submit = async () => {
    if (chosen.length === 0 || !effectiveOn) return;
    setSending(true);
    await add(effectiveOn);
    setSending(false);
  };
  const at = (field: string) => errorsAt(command.userErrors, field);
  return (
    <FormDialog
      title={text("closing.evidence.addTitle", { code: problem.code })}
      submit={text("closing.evidence.add")}
      busy={command.busy || sending}
      disabled={chosen.length === 0 || effectiveOn === null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormGrid>
        <FormGroup label={text("closing.evidence.file")} errors={at("fileId")}>
          <FileChoice
            chosen={chosen.filter(({ name }) => !uploads.items.some((item) => item.name === name))}
            busy={sending}
            onChoose={choose}
            onLeaveOut={(one) => setChosen(chosen.filter((other) => other !== one))}
          />
          <UploadList uploads={uploads} />
          <Reuse problem={problem} onChoose={choose} />
        </FormGroup>
        {chosen.length < 2 && <TextField label={text("closing.evidence.title")} value={title} onChange={setTitle} errors={at("title")} />}
        <FormField span={6} label={text("closing.evidence.kind")} errors={at("kind")}>
          {(control) => (
            <Select<EvidenceKind>
              {...control}
              value={kind}
              onChange={setKind}
              options={evidenceKinds.values.map((value) => ({ value, label: evidenceKinds.label(value, toGraphLocale(locale)) }))}
            />
          )}
        </FormField>
        <FormField span={6} label={text("closing.evidence.effectiveOn")} errors={at("effectiveOn")}>
          {(control) => <DateInput {...control} value={effectiveOn} onChange={setEffectiveOn} />}
        </FormField>
        <FormField label={text("closing.evidence.purpose")} errors={[...at("criterionId"), ...at("measureId")]}>
          {(control) => <Purpose control={control} problem={problem} value={purpose} onChange={setPurpose} />}
        </FormField>
        <TextField long label={text("closing.evidence.note")} value={note} onChange={setNote} errors={at("note")} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

/** What a choice of `Purpose` names. */
function targetOf(purpose: string | null): { measureId: string | null; criterionId: string | null } {
  const [what = "", id = null] = purpose?.split(" ") ?? [];
  return { measureId: what === "measure" ? id : null, criterionId: what === "criterion" ? id : null };
}

interface PurposeProps {
  control: { id: string };
  problem: ViewedProblem;
  value: string | null;
  onChange(value: string | null): void;
}

/** Which criterion it shows to be met, or which measure's result it is; the whole problem where none is chosen. */
function Purpose({ control, problem, value, onChange }: PurposeProps) {
  const text = useText();
  const { closeOutCriteria, measures } = problem;
  const groups = [
    { label: text("closing.criteria"), options: closeOutCriteria.map(({ id, text: label }) => ({ value: `criterion ${id}`, label })) },
    { label: text("problems.measures"), options: measures.map(({ id, title }) => ({ value: `measure ${id}`, label: title })) },
  ];
  return (
    <Select<string | null>
      {...control}
      allowClear
      placeholder={text("closing.evidence.wholeProblem")}
      value={value}
      options={groups.filter(({ options }) => options.length > 0)}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
