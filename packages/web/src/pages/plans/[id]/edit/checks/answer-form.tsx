import { type AnswerKind, answerKinds } from "@duban/schema";
import { Button, Input, Segmented } from "antd";
import { type FormEvent, useState } from "react";
import { useCommand } from "../../../../../command";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { FieldErrors } from "../../../../../ui/field-errors";
import { answerFindingMutation, type EditorFinding } from "../editor-queries";
import styles from "./checks.module.css";
import { useKeptText } from "./kept-text";

interface AnswerFormProps {
  finding: EditorFinding;
  /** The answer of the coming round, if one was given already. */
  given: EditorFinding["answers"][number] | undefined;
  round: number;
  onDone(): void;
  /** Keeps the answer as it was. */
  onLeave(): void;
}

/** Answers a finding: it was fixed, or why not; an answer may be replaced until the plan is submitted again. */
export function AnswerForm({ finding, given, round, onDone, onLeave }: AnswerFormProps) {
  const text = useText();
  const { locale } = useLocale();
  const { run, busy, userErrors, fault } = useCommand(answerFindingMutation);
  const [kind, setKind] = useState<AnswerKind>(given?.kind ?? "FIXED");
  const words = useKeptText(`answer/${finding.id}/${round}`, given?.text ?? "");
  const id = `answer-${finding.id}`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ input: { findingId: finding.id, kind, text: words.value } }))) return;
    words.forget();
    onDone();
  };
  return (
    <form className={styles.answer} onSubmit={(event) => void send(event)}>
      <Segmented<AnswerKind>
        size="small"
        aria-label={text("editor.answer.kind")}
        value={kind}
        onChange={setKind}
        options={answerKinds.values.map((value) => ({ value, label: answerKinds.label(value, toGraphLocale(locale)) }))}
      />
      <label htmlFor={id} className="visually-hidden">
        {text(kind === "FIXED" ? "editor.answer.fixed" : "editor.answer.explained")}
      </label>
      <Input.TextArea
        id={id}
        className={styles.answerText}
        rows={2}
        value={words.value}
        onChange={(event) => words.change(event.target.value)}
        placeholder={text(kind === "FIXED" ? "editor.answer.fixed" : "editor.answer.explained")}
        status={userErrors.length > 0 ? "error" : undefined}
        aria-describedby={`${id}-errors`}
      />
      <FieldErrors id={`${id}-errors`} errors={fault ? [fault] : userErrors} />
      <span className={styles.answerEnd}>
        <Button htmlType="submit" size="small" loading={busy} disabled={words.value.trim() === ""} className={styles.act}>
          {text(given ? "editor.answer.replace" : "editor.answer.send")}
        </Button>
        {given && (
          <Button type="text" size="small" onClick={onLeave}>
            {text("editor.answer.cancel")}
          </Button>
        )}
      </span>
    </form>
  );
}
