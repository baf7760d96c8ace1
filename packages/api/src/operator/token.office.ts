import { isCalendarDate, type TokenScope } from "@duban/schema";
import { createAccessToken, createServiceToken } from "../features/access-tokens/access-token.commands.js";
import { OperatorError } from "../platform/operator-error.js";
import { actorOf, organizationOf } from "./account.office.js";
import type { Counter } from "./counter.js";

/** A token as an operator names it. */
interface Wanted {
  readonly account: string;
  readonly tenant?: string;
  /** Whether it is for a service of the organization, and not in the account's own name. */
  readonly service: boolean;
  readonly name?: string;
  readonly nameEn?: string;
  readonly scopes: readonly TokenScope[];
  readonly organization?: string;
  readonly expiresOn: string;
}

/** Makes the token as the account itself would, and gives its secret. */
export async function makeToken(counter: Counter, wanted: Wanted): Promise<string> {
  const { account, tenant, service, name, nameEn, organization, expiresOn } = wanted;
  if (!isCalendarDate(expiresOn)) throw new OperatorError("--expires is a day such as 2027-06-30.");
  if (service && !name) throw new OperatorError("--service needs --name: what the service does stands under its name.");
  if (!service && nameEn) throw new OperatorError("--name-en goes with --service.");
  const actor = await actorOf(counter, account, tenant);
  const organizationId = await organizationOf(counter, actor.tenantId, organization);
  const terms = { name: name ?? "command line", scopes: [...wanted.scopes], organizationId, expiresOn };
  const { secret } = service
    ? await counter.perform(createServiceToken, { ...terms, nameEn: nameEn ?? terms.name }, actor)
    : await counter.perform(createAccessToken, terms, actor);
  return secret;
}
