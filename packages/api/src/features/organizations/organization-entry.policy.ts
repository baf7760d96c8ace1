import { visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { OrganizationEntry } from "./organization-entry.entity.js";

/** Whoever holds a role in the group knows its organizations by name; a program only those that its token reads anyway. */
visible(
  OrganizationEntry,
  ({ path }) =>
    sql`${viewer.holdsRole} or ${viewer.reaches(path, "organization.read")} or ${viewer.standsBelow(path, "organization.read")}`,
);
