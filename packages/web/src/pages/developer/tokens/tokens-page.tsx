import { useText } from "../../../i18n/text";
import { Crumbs } from "../../../shell/crumbs";

/** The access tokens: what programs sign in with. */
export function TokensPage() {
  const text = useText();
  return <Crumbs items={[{ label: text("shell.developer") }]} />;
}
