import { useText } from "../../../i18n/text";
import { Crumbs } from "../../../shell/crumbs";

/** The organizations with their people, roles and recusals, for those who administer them. */
export function OrganizationsPage() {
  const text = useText();
  return <Crumbs items={[{ label: text("shell.people") }]} />;
}
