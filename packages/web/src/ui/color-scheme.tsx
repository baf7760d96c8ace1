import { ConfigProvider, type ConfigProviderProps } from "antd";
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type ColorScheme, themeFor } from "./theme";

/** What a person chose; "system" follows the device. */
export type ColorSchemeChoice = ColorScheme | "system";

const storageKey = "duban.color-scheme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

interface ColorSchemeSetting {
  choice: ColorSchemeChoice;
  choose(choice: ColorSchemeChoice): void;
}

const ColorSchemeContext = createContext<ColorSchemeSetting>({ choice: "system", choose: () => undefined });

function storedChoice(): ColorSchemeChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** What the device wishes, followed when it changes. */
function useSystem(query: MediaQueryList): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      query.addEventListener("change", notify);
      return () => query.removeEventListener("change", notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => query.matches);
}

/** Sets the colours of the page and of the component library, and holds the person's choice on this device. */
export function ColorSchemeProvider({ locale, children }: { locale: ConfigProviderProps["locale"]; children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice);
  const dark = useSystem(systemDark);
  const scheme: ColorScheme = choice === "system" ? (dark ? "dark" : "light") : choice;

  // Before anything is painted, so that nobody who works in the dark is blinded by a first light frame.
  useLayoutEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);

  const choose = useCallback((next: ColorSchemeChoice) => {
    if (next === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
    setChoice(next);
  }, []);

  const setting = useMemo(() => ({ choice, choose }), [choice, choose]);
  const theme = useMemo(() => themeFor(scheme), [scheme]);
  return (
    <ColorSchemeContext value={setting}>
      <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        {children}
      </ConfigProvider>
    </ColorSchemeContext>
  );
}

/** The person's choice of colours and the way to change it. */
export function useColorScheme(): ColorSchemeSetting {
  return useContext(ColorSchemeContext);
}
