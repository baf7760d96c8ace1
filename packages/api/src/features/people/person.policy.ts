import type { Actor } from "../../platform/actor.js";
import { allow, visible } from "../../platform/policy.js";
import { sql } from "../../platform/select/index.js";
import { isWithin } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { Person } from "./person.entity.js";
import { homeOf, isKnownToViewer, reviewsAboveViewer } from "./person.queries.js";

/** One sees the people of one's organizations, oneself, and those above who review what one submits. */
visible(Person, (person) => sql`${isKnownToViewer(person)} or ${reviewsAboveViewer(person)}`);

allow(
  ["person.read"],
  Person,
  (actor, person, { path, reviews }) =>
    actor.may("person.read", path) || actor.personId === person.id || reviews.some((top) => standsBelow(actor, top)),
  homeOf,
);

allow(["person.create"], Organization, (actor, { path }) => actor.may("person.create", path));

allow(["person.update"], Person, (actor, _person, { path }) => actor.may("person.update", path), homeOf);

function standsBelow(actor: Actor, top: string): boolean {
  return actor.paths("person.read").some((range) => isWithin(range.path, top));
}
