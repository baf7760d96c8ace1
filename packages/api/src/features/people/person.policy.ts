import type { Actor } from "../../platform/actor.js";
import { decidesRights } from "../../platform/live/changes.js";
import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { isWithin } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { Person } from "./person.entity.js";
import { homeOf, isKnownToViewer, isNearViewer } from "./person.queries.js";

decidesRights(Person);

/** One sees the people of one's organizations, oneself, those above who review what one submits, and those one stands in for or who do for one. */
visible(Person, (person) => viewer.seesAllOr("person.read", () => sql`${isKnownToViewer(person)} or ${isNearViewer(person)}`));

allow(
  ["person.read"],
  Person,
  (actor, person, { path, reviews, delegations }) =>
    actor.may("person.read", path) ||
    actor.personId === person.id ||
    reviews.some((top) => standsBelow(actor, top)) ||
    delegations.includes(actor.personId ?? ""),
  homeOf,
);

allow(["person.create"], Organization, (actor, { path }) => actor.may("person.create", path));

allow(["person.update"], Person, (actor, _person, { path }) => actor.may("person.update", path), homeOf);

function standsBelow(actor: Actor, top: string): boolean {
  return actor.paths("person.read").some((range) => isWithin(range.path, top));
}
