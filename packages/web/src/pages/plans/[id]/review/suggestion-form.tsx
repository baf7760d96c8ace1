import { fieldForm, fieldTitle, suggestibleFields } from "@duban/schema";
import { Button, Input, Select } from "antd";
import { useId } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { DateInput } from "../../../../ui/date-input";
import { choicesOf } from "../../suggestion-diff";
import { useReview } from "./review-context";
import styles from "./suggestion-form.module.css";
import type { FindingWords } from "./use-draft-finding";

interface SuggestionFormProps {
  words: FindingWords;
  change(next: FindingWords): void;
  open: boolean;
  onOpen(open: boolean): void;
}

/** Other words for the row at the anchor: the reviewer edits it beginning from what it says now. */
export function SuggestionForm({ words, change, open, onOpen }: SuggestionFormProps) {
  const text = useText();
  const { model } = useReview();
  const fields = suggestibleFields(model.content, words.anchor);
  if (!fields) return null;
  const count = words.suggestion.length;
  if (!open && count === 0) {
    return (
      <Button size="small" type="link" className={styles.open} onClick={() => onOpen(true)}>
        {text("workbench.suggest")}
      </Button>
    );
  }
  const write = (field: string, value: string | null) => {
    const others = words.suggestion.filter((each) => each.field !== field);
    const same = (value ?? "") === (fields.get(field) ?? "");
    change({ ...words, suggestion: same ? others : [...others, { field, value }] });
  };
  const drop = () => {
    onOpen(false);
    change({ ...words, suggestion: [] });
  };
  return (
    <fieldset className={styles.form}>
      <legend>{count > 0 ? text("workbench.suggest.count", { count }) : text("workbench.suggest.none")}</legend>
      {[...fields].map(([field, present]) => (
        <SuggestedInput
          key={field}
          anchor={words.anchor}
          field={field}
          present={present}
          value={words.suggestion.find((each) => each.field === field)?.value}
          onWrite={(value) => write(field, value)}
        />
      ))}
      <Button size="small" type="text" onClick={drop}>
        {text("workbench.suggest.drop")}
      </Button>
    </fieldset>
  );
}

interface SuggestedInputProps {
  anchor: FindingWords["anchor"];
  field: string;
  /** What it says in the version under review. */
  present: string | null;
  /** What is suggested; undefined where nothing is. */
  value: string | null | undefined;
  onWrite(value: string | null): void;
}

function SuggestedInput({ anchor, field, present, value, onWrite }: SuggestedInputProps) {
  const { locale } = useLocale();
  const id = useId();
  const shown = value === undefined ? present : value;
  return (
    <div className={`${styles.field} ${value === undefined ? "" : styles.changed}`}>
      <label htmlFor={id}>{fieldTitle(anchor.section, field, toGraphLocale(locale))}</label>
      <FieldInput id={id} field={field} value={shown} onWrite={onWrite} />
    </div>
  );
}

function FieldInput({
  id,
  field,
  value,
  onWrite,
}: {
  id: string;
  field: string;
  value: string | null;
  onWrite(value: string | null): void;
}) {
  const { locale } = useLocale();
  const choices = choicesOf(field);
  if (choices) {
    const options = choices.values.map((each) => ({ value: each, label: choices.label(each, toGraphLocale(locale)) }));
    return <Select id={id} size="small" allowClear value={value} options={options} onChange={(next) => onWrite(next ?? null)} />;
  }
  if (/(starts|ends)On$/.test(field)) return <DateInput id={id} value={value} onChange={onWrite} />;
  if (fieldForm(field) === "prose") {
    return (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 12 }}
        value={value ?? ""}
        onChange={(event) => onWrite(event.target.value || null)}
      />
    );
  }
  return <Input id={id} size="small" autoComplete="off" value={value ?? ""} onChange={(event) => onWrite(event.target.value || null)} />;
}
