import { exists, type Row, type Sql, sql } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import { isAncestor } from "../organizations/organization.queries.js";
import type { Phrase } from "./phrase.entity.js";

/** Phrases that reviewers of an organization work with: those kept there and in the organizations above. */
export function inForceAt(organizationId: string): (phrase: Row<Phrase>) => Sql {
  return (phrase) =>
    exists<Organization>("Organization", (at) => {
      const above = exists<Organization>(
        "Organization",
        (keeper) => sql`${keeper.id} = ${phrase.organizationId} and ${isAncestor(keeper, at)}`,
      );
      return sql`${at.id} = ${organizationId} and (${phrase.organizationId} = ${at.id} or ${above})`;
    });
}
