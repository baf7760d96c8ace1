import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { Person } from "../people/person.entity.js";
import { homeOf } from "../people/person.queries.js";
import { Recusal } from "./recusal.entity.js";
import { placesOf } from "./recusal.queries.js";

visible(
  Recusal,
  (recusal) => sql`${viewer.reachesOrganization(recusal.organizationId, "recusal.read")} or ${recusal.personId} = ${viewer.personId}`,
);

allow(
  ["recusal.read"],
  Recusal,
  (actor, recusal, { path }) => actor.may("recusal.read", path) || actor.personId === recusal.personId,
  placesOf,
);

/** Everybody stands back for themselves; an administrator says it for others. */
allow(
  ["recusal.declare"],
  Person,
  (actor, person, { path }) => (actor.token === undefined && actor.personId === person.id) || actor.may("recusal.declare", path),
  homeOf,
);

/** Nobody ends their own recusal: it would be worth nothing. */
allow(
  ["recusal.end"],
  Recusal,
  (actor, recusal, { home }) => actor.personId !== recusal.personId && actor.may("recusal.end", home),
  placesOf,
);
