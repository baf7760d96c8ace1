import { colorSchemes, densities, type Enumeration } from "@duban/schema";
import { Segmented, Switch } from "antd";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useSettle } from "../../../shell/account-settings";
import { useViewer } from "../../../shell/viewer";

/** The language, each named in itself. */
export function LanguageChoice() {
  const text = useText();
  const { locale } = useLocale();
  const settle = useSettle();
  const options = [
    { value: "zh_CN" as const, label: "中文" },
    { value: "en" as const, label: "English" },
  ];
  return (
    <Segmented
      aria-label={text("shell.language")}
      value={toGraphLocale(locale)}
      onChange={(next) => settle({ locale: next })}
      options={options}
    />
  );
}

/** Light, dark, or as the device is. */
export function SchemeChoice() {
  const text = useText();
  const { account } = useViewer();
  const settle = useSettle();
  const options = useOptions(colorSchemes);
  const choose = (colorScheme: typeof account.colorScheme) => settle({ colorScheme });
  return <Segmented aria-label={text("settings.scheme")} value={account.colorScheme} onChange={choose} options={options} />;
}

/** How high the rows of lists are. */
export function DensityChoice() {
  const text = useText();
  const { account } = useViewer();
  const settle = useSettle();
  const options = useOptions(densities);
  const choose = (density: typeof account.density) => settle({ density });
  return <Segmented aria-label={text("settings.density")} value={account.density} onChange={choose} options={options} />;
}

/** Whether single letters act. */
export function SingleKeysChoice() {
  const text = useText();
  const { account } = useViewer();
  const settle = useSettle();
  return <Switch aria-label={text("shell.singleKeys")} checked={account.singleKeys} onChange={(singleKeys) => settle({ singleKeys })} />;
}

function useOptions<Value extends string>({ values, label }: Enumeration<Value>): { value: Value; label: string }[] {
  const { locale } = useLocale();
  return values.map((value) => ({ value, label: label(value, toGraphLocale(locale)) }));
}
