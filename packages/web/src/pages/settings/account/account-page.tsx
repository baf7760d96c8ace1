import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Link } from "react-router";
import { useName, useText } from "../../../i18n/text";
import { Crumbs } from "../../../shell/crumbs";
import { useViewer } from "../../../shell/viewer";
import { PageHead } from "../../../ui/layout";
import styles from "./account.module.css";
import { DensityChoice, LanguageChoice, SchemeChoice, SingleKeysChoice } from "./appearance-choices";
import { NoticeSettings } from "./notice-settings";
import { PasswordForm } from "./password-form";

const SessionsDialog = lazy(async () => ({ default: (await import("../../../shell/sessions-dialog")).SessionsDialog }));

/** What everybody settles for themselves: language, appearance, keys, password, devices. */
export function AccountPage() {
  const text = useText();
  const name = useName();
  const { account, person, organization } = useViewer();
  return (
    <>
      <Crumbs items={[{ label: text("shell.settings") }]} />
      <PageHead title={text("shell.settings")} />
      <div className={styles.page}>
        <Part title={text("settings.account.who")}>
          <dl className={styles.facts}>
            <dt>{text("settings.account.name")}</dt>
            <dd>{name(person ?? account)}</dd>
            <dt>{text("settings.invite.email")}</dt>
            <dd>{account.email}</dd>
            {organization && (
              <>
                <dt>{text("settings.organization")}</dt>
                <dd>{name(organization)}</dd>
              </>
            )}
          </dl>
        </Part>
        <Part title={text("shell.language")} words={text("settings.account.language.words")}>
          <LanguageChoice />
        </Part>
        <Part title={text("settings.scheme")} words={text("settings.scheme.words")}>
          <SchemeChoice />
        </Part>
        <Part title={text("settings.density")} words={text("settings.density.words")}>
          <DensityChoice />
        </Part>
        <Part title={text("shell.help")} words={text("settings.singleKeys.words")}>
          <SingleKeysChoice />
        </Part>
        <Part title={text("notices.settings")} words={text("notices.settings.words")}>
          <NoticeSettings />
        </Part>
        <Part title={text("absence.title")} words={text("absence.account.words")}>
          <Link to="/settings/delegations">{text("absence.account.open")}</Link>
        </Part>
        <Part title={text("settings.password")} words={text("settings.password.words")}>
          <PasswordForm email={account.email} />
        </Part>
        <Part title={text("shell.sessions")} words={text("settings.account.sessions.words")}>
          <Sessions />
        </Part>
        <Part title={text("settings.account.tokens")} words={text("settings.account.tokens.words")}>
          <Link to="/developers/tokens">{text("settings.account.tokens.open")}</Link>
        </Part>
      </div>
    </>
  );
}

function Part({ title, words, children }: { title: string; words?: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {words !== undefined && <p className={styles.words}>{words}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

function Sessions() {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("settings.account.sessions.open")}</Button>
      {open && (
        <Suspense>
          <SessionsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
