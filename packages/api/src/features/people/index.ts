import type { Feature } from "../../platform/feature.js";
import { Person } from "./person.entity.js";
import { PersonResolver } from "./person.resolver.js";
import "./person.policy.js";

/** The people who answer for work. */
export const people: Feature = {
  name: "people",
  nouns: [Person],
  resolvers: [PersonResolver],
  textLimits: { "Query.people.search": 200 },
};
