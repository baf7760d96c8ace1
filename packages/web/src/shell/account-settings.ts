import { useEffect, useRef } from "react";
import { useCommand } from "../command";
import { graphql } from "../gql";
import type { AccountSettingsFragment, ColorScheme } from "../gql/graphql";
import { fromGraphLocale } from "../i18n/locale";
import { useLocale, useText } from "../i18n/text";
import { type ColorSchemeChoice, useColorScheme } from "../ui/color-scheme";
import { useHotkeyRegistry } from "../ui/hotkeys";
import { useToast } from "../ui/toast";
import { updateViewerMutation } from "./update-viewer";
import type { Viewer } from "./viewer";

graphql(`
  fragment AccountSettings on Account {
    id
    locale
    colorScheme
    density
    singleKeys
    tourStep
  }
`);

/** What a person settles for all devices. */
export type AccountSettings = Pick<AccountSettingsFragment, "locale" | "colorScheme" | "density" | "singleKeys" | "tourStep">;

const choices: Record<ColorScheme, ColorSchemeChoice> = { SYSTEM: "system", LIGHT: "light", DARK: "dark" };

/** The account's settings are those of this device, whichever device they were made on. */
export function useAppliedSettings({ account }: Viewer): void {
  const apply = useApply();
  const { locale, colorScheme, density, singleKeys } = account;
  useWhenNew(locale, (value) => apply({ locale: value }));
  useWhenNew(colorScheme, (value) => apply({ colorScheme: value }));
  useWhenNew(density, (value) => apply({ density: value }));
  useWhenNew(singleKeys, (value) => apply({ singleKeys: value }));
}

/** Settles something: here at once, and on the server for every other device. */
export function useSettle(): (settings: Partial<AccountSettings>) => void {
  const text = useText();
  const toast = useToast();
  const apply = useApply();
  const { send } = useCommand(updateViewerMutation);
  return (settings) => {
    apply(settings);
    void send({ input: settings }).then(({ payload }) => {
      if (!payload) toast({ text: text("settings.notKept") });
    });
  };
}

function useApply(): (settings: Partial<AccountSettings>) => void {
  const { locale: spoken, change } = useLocale();
  const { choice, choose } = useColorScheme();
  const keys = useHotkeyRegistry();
  return ({ locale, colorScheme, density, singleKeys }) => {
    if (locale && fromGraphLocale(locale) !== spoken) change(fromGraphLocale(locale));
    if (colorScheme && choices[colorScheme] !== choice) choose(choices[colorScheme]);
    if (density) document.documentElement.dataset.density = density.toLowerCase();
    if (singleKeys !== undefined && singleKeys !== keys.singleKeys) keys.setSingleKeys(singleKeys);
  };
}

/** Calls back at the first value and at every other one, but not when only the callback is new. */
function useWhenNew<Value>(value: Value, call: (value: Value) => void): void {
  const seen = useRef<Value>(undefined);
  useEffect(() => {
    if (seen.current === value) return;
    seen.current = value;
    call(value);
  }, [value, call]);
}
