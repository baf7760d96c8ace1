import { hkdfSync } from "node:crypto";

/** What a webhook's secret follows from. */
interface Secretive {
  readonly tenantId: string;
  readonly id: string;
}

const length = 32;

/** One of a webhook's secrets, as Standard Webhooks writes it. It is kept nowhere: it follows from the installation's own secret. */
export function webhookSecret(installation: string, { tenantId, id }: Secretive, number: number): string {
  const bytes = hkdfSync("sha256", installation, "", `duban webhook ${tenantId} ${id} ${number}`, length);
  return `whsec_${Buffer.from(bytes).toString("base64")}`;
}
