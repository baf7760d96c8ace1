import { decidesRights, live } from "../../platform/live/changes.js";
import { allow, confirmSteads, visible } from "../../platform/policy.js";
import { sql } from "../../platform/select/index.js";
import { Delegation } from "./delegation.entity.js";
import { homeOfDelegator, isReadAtHome, isViewers, stillHolds } from "./delegation.queries.js";

live(Delegation);
decidesRights(Delegation);
confirmSteads(stillHolds);

/** Seen by the two whom it is about, and by those who administer or audit where the absent person belongs. */
visible(Delegation, (delegation) => sql`${isViewers(delegation)} or ${isReadAtHome(delegation)}`);

allow(
  ["delegation.read"],
  Delegation,
  (actor, { delegatorId, delegateId }, { home }) =>
    actor.personId === delegatorId || actor.personId === delegateId || actor.may("delegation.read", home),
  homeOfDelegator,
);

/** Whoever reviews by a role of their own names who does it for them. What is done in somebody's stead is not handed on. */
allow(["delegation.create"], null, (actor) => (actor.token ? "TOKEN_MAY_NOT" : actor.mayAnywhere("delegation.create")));

/** The absent person ends it, or an administrator; not the one who stands in. */
allow(
  ["delegation.end"],
  Delegation,
  (actor, { delegatorId }, { home }) => (actor.token === undefined && actor.personId === delegatorId) || actor.may("delegation.end", home),
  homeOfDelegator,
);
