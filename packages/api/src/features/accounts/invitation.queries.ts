import { opens, readRowSecret } from "../../platform/row-secret.js";
import type { Services } from "../../platform/services.js";

/** How the secret of every invitation begins. */
export const invitationPrefix = "dubaninvite_";

/** An invitation that can be accepted, with what the invited person wants to see before. */
export interface OpenInvitation {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly nameEn: string;
  readonly organizationName: string;
  readonly organizationNameEn: string;
  readonly tenantName: string;
  readonly tenantNameEn: string;
}

/** The invitation that a secret opens; null when it is unknown, used or expired. */
export async function openInvitation({ store, clock }: Pick<Services, "store" | "clock">, text: string): Promise<OpenInvitation | null> {
  const secret = readRowSecret(invitationPrefix, text);
  if (!secret) return null;
  const [row] = await store.query<OpenInvitation & { secretHash: string }>(secret.tenantId, {
    text: `select i.id, i.tenant_id as "tenantId", i.person_id as "personId", i.email, i.secret_hash as "secretHash",
        p.name, p.name_en as "nameEn", o.name as "organizationName", o.name_en as "organizationNameEn",
        t.name as "tenantName", t.name_en as "tenantNameEn"
      from app.invitations i
      join app.people p on p.tenant_id = $1 and p.id = i.person_id and p.account_id is null
      join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      join app.tenants t on t.id = i.tenant_id
      where i.tenant_id = $1 and i.id = $2 and i.accepted_at is null and i.expires_at > $3`,
    values: [secret.tenantId, secret.id, clock()],
  });
  if (!row) return null;
  const { secretHash, ...invitation } = row;
  return opens(secret, secretHash) ? invitation : null;
}
