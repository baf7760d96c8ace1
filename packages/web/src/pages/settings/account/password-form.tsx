import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useLocale, useText } from "../../../i18n/text";
import { changePassword } from "../../../session/authentication";
import { FormField } from "../../../ui/form-field";
import { useToast } from "../../../ui/toast";
import styles from "./account.module.css";

const nothing = { current: "", next: "", again: "" };

type Field = keyof typeof nothing;

interface Refused {
  field: Field;
  message: string;
}

/** Changes the password; the other devices are signed out with it. */
export function PasswordForm({ email }: { email: string }) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const [values, setValues] = useState(nothing);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (values.next !== values.again) return setRefused({ field: "again", message: text("settings.password.differ") });
    setBusy(true);
    const outcome = await changePassword(values.current, values.next, locale);
    setBusy(false);
    if (!outcome.done) {
      const field = outcome.code.startsWith("PASSWORD_") ? "next" : "current";
      const wrong = outcome.code === "SIGN_IN_FAILED" ? text("settings.password.wrong") : outcome.message;
      return setRefused({ field, message: wrong || text("session.unreachable") });
    }
    setValues(nothing);
    setRefused(null);
    toast({ text: text("settings.password.changed") });
  };
  const field = (key: Field, label: string, autoComplete: string, hint?: string) => (
    <FormField label={label} errors={refused?.field === key ? [refused] : []} {...(hint !== undefined && { hint })}>
      {(control) => (
        <Input.Password
          {...control}
          size="large"
          autoComplete={autoComplete}
          value={values[key]}
          onChange={(event) => setValues({ ...values, [key]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <form onSubmit={submit} className={styles.form}>
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {field("current", text("settings.password.current"), "current-password")}
      {field("next", text("settings.password.next"), "new-password", text("settings.password.hint"))}
      {field("again", text("settings.password.again"), "new-password")}
      <Button htmlType="submit" type="primary" loading={busy} disabled={!values.current || !values.next || !values.again}>
        {text("settings.password.change")}
      </Button>
    </form>
  );
}
