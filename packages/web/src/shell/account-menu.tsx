import { roles } from "@duban/schema";
import { Dropdown, type MenuProps } from "antd";
import { lazy, Suspense, useState } from "react";
import { useCommand } from "../command";
import { graphql } from "../gql";
import { type Locale, toGraphLocale } from "../i18n/locale";
import { useLocale, useName, useText } from "../i18n/text";
import { signOut } from "../session/authentication";
import { type ColorSchemeChoice, useColorScheme } from "../ui/color-scheme";
import styles from "./top-bar.module.css";
import { useViewer } from "./viewer";

const updateViewerMutation = graphql(`
  mutation UpdateViewer($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        account {
          id
          locale
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const SessionsDialog = lazy(async () => ({ default: (await import("./sessions-dialog")).SessionsDialog }));

/** Who is signed in and as what, with their language, their colours, their sessions and the way out. */
export function AccountMenu() {
  const text = useText();
  const name = useName();
  const viewer = useViewer();
  const { locale, change } = useLocale();
  const { choice, choose } = useColorScheme();
  const { run } = useCommand(updateViewerMutation);
  const [sessions, setSessions] = useState(false);

  const speak = (next: Locale) => {
    change(next);
    void run({ input: { locale: toGraphLocale(next) } });
  };
  const grant = viewer.grants[0];
  const post = grant ? [name(grant.organization), roles.label(grant.role, toGraphLocale(locale))].filter(Boolean).join(" · ") : "";

  const items: MenuProps["items"] = [
    { key: "who", label: viewer.account.email, disabled: true },
    { type: "divider" },
    { key: "zh-CN", label: "中文", onClick: () => speak("zh-CN") },
    { key: "en", label: "English", onClick: () => speak("en") },
    { type: "divider" },
    ...(["system", "light", "dark"] as const).map((each) => ({ key: each, label: text(schemeLabels[each]), onClick: () => choose(each) })),
    { type: "divider" },
    { key: "sessions", label: text("shell.sessions"), onClick: () => setSessions(true) },
    ...(viewer.isDemo ? [{ key: "demo", label: text("shell.otherDemoAccount"), onClick: () => location.assign("/sign-in") }] : []),
    { key: "sign-out", label: text("shell.signOut"), onClick: () => void signOut(locale) },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} placement="bottomRight" menu={{ items, selectable: true, multiple: true, selectedKeys: [locale, choice] }}>
        <button type="button" className={styles.account}>
          <span className="visually-hidden">{text("shell.account")}</span>
          <span className={styles.initial} aria-hidden="true">
            {name(viewer.account).slice(0, 1)}
          </span>
          <span className={styles.who}>
            <span className="ellipsis">{name(viewer.account)}</span>
            <span className={`${styles.post} ellipsis`}>{post}</span>
          </span>
        </button>
      </Dropdown>
      {sessions && (
        <Suspense>
          <SessionsDialog onClose={() => setSessions(false)} />
        </Suspense>
      )}
    </>
  );
}

const schemeLabels = { system: "shell.scheme.system", light: "shell.scheme.light", dark: "shell.scheme.dark" } as const satisfies Record<ColorSchemeChoice, string>;
