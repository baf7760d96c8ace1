import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { useLocale, useText } from "../../i18n/text";
import { safeTarget, signIn } from "../../session/authentication";
import { FieldErrors } from "../../ui/field-errors";
import { DemoAccounts } from "./demo-accounts";
import styles from "./entry.module.css";
import { EntryFrame } from "./entry-frame";

/** Signs in by password, or as one of the demo's accounts, and goes where the person wanted to go. */
export function SignInPage() {
  const text = useText();
  const [parameters] = useSearchParams();
  // The page is loaded anew after signing in, so that nothing of another person's session stays in memory.
  const enter = () => location.assign(safeTarget(parameters.get("to")));

  useEffect(() => {
    document.title = `${text("session.signIn")} · ${text("shell.product")}`;
  }, [text]);
  return (
    <EntryFrame title={text("session.signIn")}>
      <PasswordForm onEnter={enter} />
      <DemoAccounts onEnter={enter} />
    </EntryFrame>
  );
}

function PasswordForm({ onEnter }: { onEnter(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await signIn(email.trim(), password, locale);
    if (outcome.done) return onEnter();
    setBusy(false);
    setRefusal(outcome.message || text("session.unreachable"));
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <label htmlFor="email">{text("session.email")}</label>
      <Input
        id="email"
        size="large"
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <label htmlFor="password">{text("session.password")}</label>
      <Input.Password
        id="password"
        size="large"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <FieldErrors errors={refusal ? [{ message: refusal }] : []} />
      <Button type="primary" size="large" htmlType="submit" loading={busy} className={styles.submit}>
        {text("session.signIn")}
      </Button>
    </form>
  );
}
