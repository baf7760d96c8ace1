import { roles } from "@duban/schema";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../command";
import { type Locale, toGraphLocale } from "../i18n/locale";
import { useLocale, useName, useText } from "../i18n/text";
import { signOut } from "../session/authentication";
import { type ColorSchemeChoice, useColorScheme } from "../ui/color-scheme";
import { MenuButton, type MenuItem } from "../ui/menu";
import styles from "./top-bar.module.css";
import { updateViewerMutation } from "./update-viewer";
import { useViewer } from "./viewer";

const SessionsDialog = lazy(async () => ({ default: (await import("./sessions-dialog")).SessionsDialog }));

const languages: Record<Locale, string> = { "zh-CN": "中文", en: "English" };

const schemeLabels = { system: "shell.scheme.system", light: "shell.scheme.light", dark: "shell.scheme.dark" } as const satisfies Record<
  ColorSchemeChoice,
  string
>;

/** Who is signed in and as what, with their language, their colours, their sessions and the way out. */
export function AccountMenu() {
  const text = useText();
  const name = useName();
  const { account } = useViewer();
  const [sessions, setSessions] = useState(false);
  const groups = useMenuGroups(() => setSessions(true));
  return (
    <>
      <MenuButton className={styles.account} title={account.email} groups={groups} align="end">
        <span className="visually-hidden">{text("shell.account")}</span>
        <span className={styles.initial} aria-hidden="true">
          {name(account).slice(0, 1)}
        </span>
        <span className={styles.who}>
          <span className="ellipsis">{name(account)}</span>
          <Post />
        </span>
      </MenuButton>
      {sessions && (
        <Suspense>
          <SessionsDialog onClose={() => setSessions(false)} />
        </Suspense>
      )}
    </>
  );
}

function useMenuGroups(showSessions: () => void): MenuItem[][] {
  const text = useText();
  const { isDemo } = useViewer();
  const { locale, change } = useLocale();
  const { choice, choose } = useColorScheme();
  const { run } = useCommand(updateViewerMutation);
  const navigate = useNavigate();
  const speak = (next: Locale) => {
    change(next);
    void run({ input: { locale: toGraphLocale(next) } });
  };
  return [
    (["zh-CN", "en"] as const).map((each) => ({ key: each, label: languages[each], checked: each === locale, run: () => speak(each) })),
    (["system", "light", "dark"] as const).map((each) => ({
      key: each,
      label: text(schemeLabels[each]),
      checked: each === choice,
      run: () => choose(each),
    })),
    [
      { key: "settings", label: text("shell.settings"), run: () => void navigate("/settings/account") },
      { key: "sessions", label: text("shell.sessions"), run: showSessions },
      ...(isDemo ? [{ key: "demo", label: text("shell.otherDemoAccount"), run: () => location.assign("/sign-in") }] : []),
      { key: "sign-out", label: text("shell.signOut"), run: () => void signOut(locale) },
    ],
  ];
}

function Post() {
  const name = useName();
  const { locale } = useLocale();
  const [grant] = useViewer().grants;
  const words = grant && [name(grant.organization), roles.label(grant.role, toGraphLocale(locale))].filter(Boolean).join(" · ");
  return <span className={`${styles.post} ellipsis`}>{words}</span>;
}
