import { useApolloClient } from "@apollo/client/react";
import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Button, Input, Select } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { Icon } from "../../../ui/icon";
import { TextField } from "../../../ui/text-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import styles from "./closing.module.css";
import { addEvidenceMutation, evidenceOfQuery } from "./closing-queries";
import { uploadEvidence } from "./upload-evidence";

const fields = ["title", "kind", "effectiveOn", "note", "measureId", "criterionId", "fileId"];

/** What is to become evidence: a file from here, or one that is evidence of another problem already. */
interface Chosen {
  readonly name: string;
  readonly file: File | null;
  readonly fileId: string | null;
}

/** Puts a file beside the problem: from the disk, from the camera of a phone, or from another problem. */
export function AddEvidenceDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<EvidenceKind>("DOCUMENT");
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const [note, setNote] = useState("");
  const [purpose, setPurpose] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const command = useDialogCommand(addEvidenceMutation, { done: text("closing.evidence.added"), lists: problemLists, onClose });
  const choose = (next: Chosen, asKind?: EvidenceKind) => {
    setChosen(next);
    setFailure(null);
    if (title === "") setTitle(next.name.replace(/\.[^.]+$/, ""));
    if (asKind) setKind(asKind);
  };
  const add = async () => {
    if (!chosen || !effectiveOn) return;
    setSending(true);
    const stored = chosen.file ? await uploadEvidence(problem.id, chosen.file, locale) : { fileId: chosen.fileId, message: null };
    setSending(false);
    if (stored.fileId === null) return setFailure(stored.message ?? text("ui.error.network"));
    // A refusal of the words leaves the file where it is; the next try names it.
    setChosen({ ...chosen, file: null, fileId: stored.fileId });
    const [what = "", id = null] = purpose?.split(" ") ?? [];
    const target = { measureId: what === "measure" ? id : null, criterionId: what === "criterion" ? id : null };
    await command.submit({ input: { problemId: problem.id, fileId: stored.fileId, title, kind, effectiveOn, note, ...target } });
  };
  const at = (field: string) => errorsAt(command.userErrors, field);
  return (
    <FormDialog
      title={text("closing.evidence.addTitle", { code: problem.code })}
      submit={text("closing.evidence.add")}
      busy={command.busy || sending}
      disabled={!chosen || effectiveOn === null}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <FormGrid>
        <FormGroup label={text("closing.evidence.file")} errors={failure === null ? at("fileId") : [{ message: failure }]}>
          <FileChoice chosen={chosen} onChoose={choose} />
          <Reuse problem={problem} onChoose={choose} />
        </FormGroup>
        <TextField label={text("closing.evidence.title")} value={title} onChange={setTitle} errors={at("title")} />
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

/** A file from the disk, or a picture that a phone takes now. */
function FileChoice({ chosen, onChoose }: { chosen: Chosen | null; onChoose(next: Chosen, kind?: EvidenceKind): void }) {
  const text = useText();
  const disk = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) onChoose({ name: file.name, file, fileId: null }, file.type.startsWith("image/") ? "PHOTO" : undefined);
    event.target.value = "";
  };
  return (
    <div className={styles.choice}>
      <input ref={disk} type="file" hidden aria-label={text("closing.evidence.choose")} onChange={taken} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={text("closing.evidence.photo")}
        onChange={taken}
      />
      <Button icon={<Icon name="upload" size={14} />} onClick={() => disk.current?.click()}>
        {text("closing.evidence.choose")}
      </Button>
      <Button className={styles.camera} onClick={() => camera.current?.click()}>
        {text("closing.evidence.photo")}
      </Button>
      {chosen && <span className={styles.pieceTitle}>{chosen.name}</span>}
    </div>
  );
}

/** Evidence of another problem, found by its number. */
function Reuse({ problem, onChoose }: { problem: ViewedProblem; onChoose(next: Chosen): void }) {
  const text = useText();
  const client = useApolloClient();
  const [found, setFound] = useState<readonly { fileId: string; name: string; title: string }[] | null>(null);
  const look = async (code: string) => {
    if (code.trim() === "") return setFound(null);
    const { data } = await client.query({ query: evidenceOfQuery, variables: { code: code.trim() }, fetchPolicy: "network-only" });
    setFound((data?.problem?.evidence ?? []).map(({ title, file: { fileId, name } }) => ({ fileId, name, title })));
  };
  return (
    <div className={styles.reuse}>
      <Input.Search
        aria-label={text("closing.evidence.reuse")}
        placeholder={text("closing.evidence.reuseHint", { code: problem.code })}
        onSearch={(code) => void look(code)}
      />
      {found?.length === 0 && <p className={styles.quiet}>{text("closing.evidence.reuseNone")}</p>}
      {found?.map(({ fileId, name, title }) => (
        <Button key={fileId + title} type="link" size="small" onClick={() => onChoose({ name, file: null, fileId })}>
          {title}
        </Button>
      ))}
    </div>
  );
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
