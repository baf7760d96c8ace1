import { colorSchemes, densities, roles } from "@duban/schema";
import { lazy, Suspense, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { type Locale, toGraphLocale } from "../i18n/locale";
import { useLocale, useName, useText } from "../i18n/text";
import { railLength } from "../routes";
import { signOut } from "../session/authentication";
import { MenuButton, type MenuItem } from "../ui/menu";
import { useSettle } from "./account-settings";
import styles from "./top-bar.module.css";
import { useMay } from "./use-may";
import { useRailEntries } from "./use-rail-entries";
import { useViewer } from "./viewer";

const SessionsDialog = lazy(async () => ({ default: (await import("./sessions-dialog")).SessionsDialog }));

const languages: Record<Locale, string> = { "zh-CN": "中文", en: "English" };

/** Who is signed in and as what, with their language, the look of the client, their sessions and the way out. */
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
  const { isDemo, account } = useViewer();
  const may = useMay();
  const { locale } = useLocale();
  const settle = useSettle();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const spoken = toGraphLocale(locale);
  const beyondRail = useRailEntries().slice(railLength);
  return [
    (["zh-CN", "en"] as const).map((each) => ({
      key: each,
      label: languages[each],
      checked: each === locale,
      run: () => settle({ locale: toGraphLocale(each) }),
    })),
    colorSchemes.values.map((colorScheme) => ({
      key: colorScheme,
      label: text("settings.scheme.of", { scheme: colorSchemes.label(colorScheme, spoken) }),
      checked: colorScheme === account.colorScheme,
      run: () => settle({ colorScheme }),
    })),
    densities.values.map((density) => ({
      key: density,
      label: text("settings.density.of", { density: densities.label(density, spoken) }),
      checked: density === account.density,
      run: () => settle({ density }),
    })),
    [
      ...beyondRail.map(({ to, label }) => ({ key: to, label: text(label), run: () => void navigate(to) })),
      { key: "settings", label: text("shell.settings"), run: () => void navigate("/settings/account") },
      { key: "calendar", label: text("calendar.title"), run: () => void navigate("/settings/calendar") },
      ...(may("phrase.create") ? [{ key: "phrases", label: text("phrases.title"), run: () => void navigate("/settings/phrases") }] : []),
      ...(may("delegation.create") || may("delegation.read")
        ? [{ key: "delegations", label: text("absence.title"), run: () => void navigate("/settings/delegations") }]
        : []),
      { key: "sessions", label: text("shell.sessions"), run: showSessions },
      ...(isDemo ? [{ key: "demo", label: text("demo.title"), run: () => void navigate(`/demo?to=${encodeURIComponent(pathname)}`) }] : []),
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
