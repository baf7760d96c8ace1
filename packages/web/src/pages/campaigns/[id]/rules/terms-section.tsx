import { type ReactNode, useState } from "react";
import { type MessageId, useText } from "../../../../i18n/text";
import { CommandErrors, type Refused } from "../../../../shell/command-errors";
import { errorsAt } from "../../../../ui/field-errors";
import { useToast } from "../../../../ui/toast";
import campaigns from "../../campaigns.module.css";
import { SaveBar } from "../../save-bar";
import styles from "./terms-section.module.css";

interface TermsSectionProps<Terms> {
  words: Readonly<Record<"title" | "lead" | "save" | "saved", MessageId>>;
  /** As they are kept, a row for each. */
  stored: readonly Terms[];
  /** What a row is for: its key, and its name. */
  keyOf(terms: Terms): string;
  legendOf(terms: Terms): string;
  /** Whether the names of the rows are long. */
  wide?: boolean;
  /** The fields of a row that may be refused. */
  fields: readonly string[];
  possible: boolean;
  command: Refused & { readonly busy: boolean };
  /** Keeps the rows that were changed; null where that was refused. */
  send(changed: Terms[]): Promise<object | null>;
  onChanged(): Promise<void>;
  children(terms: Terms, row: TermsRow<Terms>): ReactNode;
}

export interface TermsRow<Terms> {
  disabled: boolean;
  errorsOf(field: string): { message: string }[];
  onChange(changes: Partial<Terms>): void;
}

/** Terms of a campaign, row by row; those that were changed are kept together. */
export function TermsSection<Terms extends object>(props: TermsSectionProps<Terms>) {
  const { words, stored, keyOf, legendOf, wide = false, fields, possible, command, send, onChanged, children } = props;
  const text = useText();
  const toast = useToast();
  const [changes, setChanges] = useState<Readonly<Record<string, Terms>>>({});
  const changed = Object.values(changes);
  const save = async () => {
    if (!(await send(changed))) return;
    setChanges({});
    toast({ text: text(words.saved) });
    await onChanged();
  };
  return (
    <section className={styles.terms} aria-label={text(words.title)}>
      <h2 className={styles.title}>
        {text(words.title)} <span className={campaigns.quiet}>{text(words.lead)}</span>
      </h2>
      {stored.map((kept) => {
        const key = keyOf(kept);
        const terms = changes[key] ?? kept;
        return (
          <fieldset key={key} className={wide ? styles.wideRow : styles.row}>
            <legend>{legendOf(terms)}</legend>
            {children(terms, {
              disabled: !possible,
              errorsOf: (field) => errorsAt(command.userErrors, `terms.${changed.indexOf(terms)}.${field}`),
              onChange: (more) => setChanges({ ...changes, [key]: { ...terms, ...more } }),
            })}
          </fieldset>
        );
      })}
      {possible && (
        <SaveBar
          label={text(words.save)}
          changed={changed.length > 0}
          busy={command.busy}
          onSave={() => void save()}
          onDiscard={() => setChanges({})}
        >
          <CommandErrors command={command} fields={changed.flatMap((_, position) => fields.map((field) => `terms.${position}.${field}`))} />
        </SaveBar>
      )}
    </section>
  );
}
