import type { Actor } from "../../platform/actor.js";
import { decidesRights } from "../../platform/live/changes.js";
import type { Answer } from "../../platform/policy.js";
import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { Person } from "../people/person.entity.js";
import { homeOf } from "../people/person.queries.js";
import { Account } from "./account.entity.js";
import { belongsToViewer } from "./account.queries.js";
import { Invitation } from "./invitation.entity.js";
import { Session } from "./session.entity.js";
import { Tenant } from "./tenant.entity.js";
import { Viewer } from "./viewer.entity.js";

decidesRights(Account, Session);

visible(Account, (account) => sql`${account.id} = ${viewer.id}`);
/** Nobody sees an invitation; who has its secret is shown what it is for. */
visible(Invitation, () => sql`false`);
visible(Session, (session) => sql`${session.userId} = ${viewer.id}`);
visible(Tenant, belongsToViewer);
visible(Viewer, (row) => sql`${row.id} = coalesce(${viewer.id}, ${viewer.personId})`);

/** One's own language, sessions and groups need no role; but a token has no business there. */
function inPerson(actor: Actor): Answer {
  return actor.token ? "TOKEN_MAY_NOT" : true;
}

allow(["viewer.update", "tenant.switch", "session.end", "session.endOthers", "password.change"], null, inPerson);

allow(["account.invite"], Person, (actor, _person, { path }) => actor.may("account.invite", path), homeOf);

/** Who holds the secret acts as the invited person; whoever else asks is nobody. */
allow(["invitation.accept"], Invitation, (actor, invitation) => actor.personId === invitation.personId);

/** A group is founded, and an account closed, on the command line only, where the product itself acts. */
allow(["tenant.found", "account.close"], null, () => false);
