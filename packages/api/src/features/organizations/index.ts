import type { Feature } from "../../platform/feature.js";
import { Organization } from "./organization.entity.js";
import { OrganizationResolver } from "./organization.resolver.js";
import "./organization.policy.js";

/** The tree of organizations. */
export const organizations: Feature = {
  name: "organizations",
  nouns: [Organization],
  resolvers: [OrganizationResolver],
  textLimits: { "Query.organizations.search": 200 },
};
