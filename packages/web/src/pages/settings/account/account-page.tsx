import { useText } from "../../../i18n/text";
import { Crumbs } from "../../../shell/crumbs";

/** What everybody settles for themselves: language, password, devices. */
export function AccountPage() {
  const text = useText();
  return <Crumbs items={[{ label: text("shell.settings") }]} />;
}
