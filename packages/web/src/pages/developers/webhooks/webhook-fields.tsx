import { type ChangeSubject, changeSubjects } from "@duban/schema";
import { Checkbox } from "antd";
import { type ReactNode, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import type { UserError } from "../../../ui/field-errors";
import { FormGrid, FormGroup } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import styles from "../tokens/tokens.module.css";

/** What a webhook is told of, and where. */
export interface WebhookTerms {
  readonly name: string;
  readonly address: string;
  readonly subjects: readonly ChangeSubject[];
}

/** The terms as they are filled in. */
export function useWebhookTerms(begun: WebhookTerms) {
  const [terms, setTerms] = useState(begun);
  return { terms, fill: (change: Partial<WebhookTerms>) => setTerms({ ...terms, ...change }) };
}

interface WebhookFieldsProps {
  form: ReturnType<typeof useWebhookTerms>;
  at(field: string): readonly UserError[];
  /** What stands between address and subjects. */
  children?: ReactNode;
}

/** The fields of a webhook's terms. */
export function WebhookFields({ form: { terms, fill }, at, children }: WebhookFieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const options = changeSubjects.values.map((value) => ({ value, label: changeSubjects.label(value, toGraphLocale(locale)) }));
  return (
    <FormGrid>
      <TextField
        first
        label={text("webhooks.name")}
        hint={text("webhooks.name.hint")}
        value={terms.name}
        onChange={(name) => fill({ name })}
        errors={at("name")}
      />
      <TextField
        label={text("webhooks.address")}
        hint={text("webhooks.address.hint")}
        value={terms.address}
        onChange={(address) => fill({ address })}
        errors={at("address")}
      />
      {children}
      <FormGroup label={text("webhooks.subjects")} hint={text("webhooks.subjects.hint")} errors={at("subjects")}>
        <Checkbox.Group<ChangeSubject>
          className={styles.scopes}
          options={options}
          value={[...terms.subjects]}
          onChange={(subjects) => fill({ subjects })}
        />
      </FormGroup>
    </FormGrid>
  );
}
