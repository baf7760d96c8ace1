import { isCalendarDate, type TokenScope } from "@duban/schema";
import { createAccessToken } from "../features/access-tokens/access-token.commands.js";
import { OperatorError } from "../platform/operator-error.js";
import { actorOf, organizationOf } from "./account.office.js";
import type { Counter } from "./counter.js";

/** A token as an operator names it. */
interface Wanted {
  readonly account: string;
  readonly tenant: string | undefined;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly organization: string | undefined;
  readonly expiresOn: string;
}

/** Makes the token as the account itself would, and gives its secret. */
export async function makeToken(counter: Counter, { account, tenant, name, scopes, organization, expiresOn }: Wanted): Promise<string> {
  if (!isCalendarDate(expiresOn)) throw new OperatorError("--expires is a day such as 2027-06-30.");
  const actor = await actorOf(counter, account, tenant);
  const organizationId = await organizationOf(counter, actor.tenantId, organization);
  const { secret } = await counter.perform(createAccessToken, { name, scopes: [...scopes], organizationId, expiresOn }, actor);
  return secret;
}
