import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useLocale, useText } from "../i18n/text";
import { Dialog } from "../ui/dialog";
import { FieldErrors } from "../ui/field-errors";
import { signIn } from "./authentication";
import styles from "./session.module.css";
import type { SessionGate } from "./session-gate";

/** Asks for the password over the page as it stands when the session has ended; nothing on the page is lost. */
export function SignInAgain({ gate, email }: { gate: SessionGate; email: string }) {
  const text = useText();
  const { locale } = useLocale();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await signIn(email, password, locale);
    setBusy(false);
    setPassword("");
    setRefusal(outcome.done ? null : outcome.message || text("session.unreachable"));
    if (outcome.done) gate.open();
  };

  return (
    <Dialog title={text("session.ended.title")} footer={null} closable={false} mask={{ closable: false }} keyboard={false} width={400}>
      <form onSubmit={submit} className={styles.form}>
        <p>{text("session.ended.words")}</p>
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <label htmlFor="password-again">{text("session.passwordOf", { email })}</label>
        <Input.Password
          id="password-again"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FieldErrors errors={refusal ? [{ message: refusal }] : []} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={busy} disabled={password === ""}>
            {text("session.ended.continue")}
          </Button>
          <Button type="text" href="/sign-in">
            {text("session.ended.other")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
