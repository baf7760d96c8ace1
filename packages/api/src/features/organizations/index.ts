import type { Feature } from "../../platform/feature.js";
import { Organization } from "./organization.entity.js";
import { OrganizationResolver } from "./organization.resolver.js";
import { OrganizationEntry } from "./organization-entry.entity.js";
import { OrganizationEntryResolver } from "./organization-entry.resolver.js";
import "./organization.policy.js";
import "./organization-entry.policy.js";
import { OrganizationImportResolver } from "./organization-import.resolver.js";
import { serveOrganizationImports } from "./organization-import.routes.js";

/** The tree of organizations. */
export const organizations: Feature = {
  name: "organizations",
  nouns: [Organization, OrganizationEntry],
  resolvers: [OrganizationResolver, OrganizationEntryResolver, OrganizationImportResolver],
  routes: serveOrganizationImports,
  textLimits: { "Query.organizations.search": 200, "Query.organizationDirectory.search": 200, "Organization.problems.theme": 200 },
};
