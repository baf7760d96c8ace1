import { Button, Segmented } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Link } from "react-router";
import { useCommand } from "../../../command";
import { type Locale, toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { Crumbs } from "../../../shell/crumbs";
import { updateViewerMutation } from "../../../shell/update-viewer";
import { useViewer } from "../../../shell/viewer";
import { PageHead } from "../../../ui/layout";
import styles from "./account.module.css";
import { NoticeSettings } from "./notice-settings";
import { PasswordForm } from "./password-form";

const SessionsDialog = lazy(async () => ({ default: (await import("../../../shell/sessions-dialog")).SessionsDialog }));

/** What everybody settles for themselves: language, password, devices. */
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
        <Part title={text("notices.settings")} words={text("notices.settings.words")}>
          <NoticeSettings />
        </Part>
        <Part title={text("settings.password")} words={text("settings.password.words")}>
          <PasswordForm email={account.email} />
        </Part>
        <Part title={text("shell.sessions")} words={text("settings.account.sessions.words")}>
          <Sessions />
        </Part>
        <Part title={text("settings.account.tokens")} words={text("settings.account.tokens.words")}>
          <Link to="/developer/tokens">{text("settings.account.tokens.open")}</Link>
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

function LanguageChoice() {
  const text = useText();
  const { locale, change } = useLocale();
  const command = useCommand(updateViewerMutation);
  const speak = (next: Locale) => {
    change(next);
    void command.run({ input: { locale: toGraphLocale(next) } });
  };
  return (
    <>
      <Segmented<Locale>
        aria-label={text("shell.language")}
        value={locale}
        onChange={speak}
        options={[
          { value: "zh-CN", label: "中文" },
          { value: "en", label: "English" },
        ]}
      />
      <CommandErrors command={command} />
    </>
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
