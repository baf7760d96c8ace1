import { colorSchemes, densities } from "@duban/schema";
import { useNavigate } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { type Act, useHotkeyRegistry } from "../../ui/hotkeys";
import { useSettle } from "../account-settings";
import { useRailEntries } from "../use-rail-entries";

/** Something to do or a page to go to, as the palette shows it. */
export interface PaletteAct {
  id: string;
  title: string;
  keys: string | undefined;
  /** What it is found by beside its title. */
  keywords: readonly string[];
  run(): void;
}

/** Keys that only move about or close something: of no use by name. */
const moving = new Set(["j", "k", "n", "p", "[", "]", "Escape", "Space", "Enter", "$mod+k"]);

/** What the present page can do, where one can go, and what one settles for oneself. */
export function usePaletteActs(): { page: PaletteAct[]; go: PaletteAct[]; settings: PaletteAct[] } {
  const text = useText();
  const { acts } = useHotkeyRegistry();
  const named = (act: Act): PaletteAct[] => {
    const { run, keys, label, values } = act;
    if (!run || (keys !== undefined && moving.has(keys))) return [];
    return [{ id: `${keys ?? ""} ${label} ${JSON.stringify(values ?? {})}`, title: text(label, values), keys, keywords: [], run }];
  };
  const inGroup = (group: Act["group"]) => unique(acts.filter((act) => (act.group ?? "page") === group).flatMap(named));
  return { page: inGroup("page"), go: usePages(), settings: [...inGroup("everywhere"), ...useSettingActs()] };
}

function usePages(): PaletteAct[] {
  const text = useText();
  const navigate = useNavigate();
  const entries = useRailEntries().map(({ to, label, key, initials }) => ({ to, label, initials, keys: key && `g ${key}` }));
  const account = { to: "/settings/account", label: "shell.settings", initials: "zhsz", keys: undefined } as const;
  const calendar = { to: "/settings/calendar", label: "calendar.title", initials: "gzrl", keys: undefined } as const;
  const closeouts = { to: "/closeouts", label: "closeouts.title", initials: "xhhy", keys: undefined } as const;
  const search = { to: "/search", label: "search.title", initials: "qwss", keys: "g f" } as const;
  return [...entries, search, closeouts, calendar, account].map(({ to, label, keys, initials }) => ({
    id: to,
    title: text(label),
    keys,
    keywords: [to.slice(1), initials],
    run: () => void navigate(to),
  }));
}

function useSettingActs(): PaletteAct[] {
  const text = useText();
  const { locale } = useLocale();
  const settle = useSettle();
  const spoken = toGraphLocale(locale);
  const other = locale === "en" ? ("zh_CN" as const) : ("en" as const);
  const act = (id: string, title: string, keywords: readonly string[], run: () => void): PaletteAct => ({
    ...{ id, title, keywords, run },
    keys: undefined,
  });
  return [
    act("language", other === "en" ? "English" : "中文", ["language", "yy", text("shell.language")], () => settle({ locale: other })),
    ...colorSchemes.values.map((colorScheme) =>
      act(
        colorScheme,
        text("settings.scheme.of", { scheme: colorSchemes.label(colorScheme, spoken) }),
        ["wg", colorSchemes.label(colorScheme, "en")],
        () => settle({ colorScheme }),
      ),
    ),
    ...densities.values.map((density) =>
      act(density, text("settings.density.of", { density: densities.label(density, spoken) }), ["hg", densities.label(density, "en")], () =>
        settle({ density }),
      ),
    ),
  ];
}

function unique(acts: readonly PaletteAct[]): PaletteAct[] {
  return [...new Map(acts.map((act) => [act.id, act])).values()];
}
