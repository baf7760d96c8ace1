import { useCommand } from "../command";
import { graphql } from "../gql";
import { useName, useText } from "../i18n/text";
import { Icon } from "../ui/icon";
import { MenuButton } from "../ui/menu";
import { useToast } from "../ui/toast";
import styles from "./top-bar.module.css";
import { useViewer } from "./viewer";

const switchTenantMutation = graphql(`
  mutation SwitchTenant($input: SwitchTenantInput!) {
    switchTenant(input: $input) {
      viewer {
        tenant {
          id
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

/** Names the group one works in; for an account of several groups also the way to another one, which starts afresh at its inbox. */
export function TenantSwitcher() {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const { tenant, tenants } = useViewer();
  const { send, busy } = useCommand(switchTenantMutation);

  if (tenants.length < 2) {
    return (
      <span className={`${styles.tenant} ${styles.only}`}>
        <span className="ellipsis">{name(tenant)}</span>
      </span>
    );
  }

  const change = async (tenantId: string) => {
    const result = await send({ input: { tenantId } });
    if (result.payload) location.assign("/inbox");
    else toast({ text: result.userErrors[0]?.message ?? text("shell.tenant.failed") });
  };
  const items = tenants.map((each) => ({
    key: each.id,
    label: name(each),
    checked: each.id === tenant.id,
    run: () => each.id !== tenant.id && void change(each.id),
  }));
  return (
    <MenuButton className={styles.tenant} groups={[items]} disabled={busy}>
      <span className="visually-hidden">{text("shell.tenant")}</span>
      <span className="ellipsis">{name(tenant)}</span>
      <Icon name="down" size={14} />
    </MenuButton>
  );
}
