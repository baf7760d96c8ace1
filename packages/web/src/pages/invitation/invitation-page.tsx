import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { useLocale, useText } from "../../i18n/text";
import { acceptInvitation, type Invitation, readInvitation } from "../../session/authentication";
import { FieldErrors } from "../../ui/field-errors";
import { Bone } from "../../ui/skeleton";
import styles from "../sign-in/entry.module.css";
import { EntryFrame } from "../sign-in/entry-frame";

/** Takes an invitation: says who is invited where, and opens the account with a password. */
export function InvitationPage() {
  const text = useText();
  const { locale } = useLocale();
  const { token = "" } = useParams();
  const [invitation, setInvitation] = useState<Invitation | null | undefined>(undefined);
  const [unreachable, setUnreachable] = useState(false);

  useEffect(() => {
    document.title = `${text("session.invitation")} · ${text("shell.product")}`;
  }, [text]);
  useEffect(() => {
    readInvitation(token, locale).then(setInvitation, () => setUnreachable(true));
  }, [token, locale]);

  return (
    <EntryFrame title={text("session.invitation")}>
      {unreachable && <p>{text("ui.error.unavailable")}</p>}
      {invitation === undefined && !unreachable && <Bone width="60%" />}
      {invitation === null && (
        <>
          <p className={styles.words}>{text("session.invitation.invalid")}</p>
          <Link to="/sign-in">{text("session.invitation.signIn")}</Link>
        </>
      )}
      {invitation && <InvitationForm token={token} invitation={invitation} />}
    </EntryFrame>
  );
}

function InvitationForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const text = useText();
  const { locale } = useLocale();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const english = locale === "en";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await acceptInvitation(token, password, locale);
    if (outcome.done) return location.assign("/inbox");
    setBusy(false);
    setRefusal(outcome.message || text("session.unreachable"));
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <dl className={styles.facts}>
        <dt>{text("session.invitation.who")}</dt>
        <dd>{(english && invitation.nameEn) || invitation.name}</dd>
        <dt>{text("session.invitation.where")}</dt>
        <dd>
          {(english && invitation.tenantNameEn) || invitation.tenantName} ·{" "}
          {(english && invitation.organizationNameEn) || invitation.organizationName}
        </dd>
        <dt>{text("session.email")}</dt>
        <dd>{invitation.email}</dd>
      </dl>
      <input type="email" name="email" autoComplete="username" value={invitation.email} readOnly hidden />
      <label htmlFor="password">{text(invitation.hasAccount ? "session.password" : "session.newPassword")}</label>
      <Input.Password
        id="password"
        size="large"
        autoFocus
        required
        autoComplete={invitation.hasAccount ? "current-password" : "new-password"}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <FieldErrors errors={refusal ? [{ message: refusal }] : []} />
      <Button type="primary" size="large" htmlType="submit" loading={busy} className={styles.submit}>
        {text("session.invitation.accept")}
      </Button>
    </form>
  );
}
