import { exists, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { SavedView } from "./saved-view.entity.js";

/** Whether a view is shared with an organization at or under which the viewer has a role. */
export function isSharedWithViewer(view: Row<SavedView>): Sql {
  return exists<Organization>(
    "Organization",
    ({ id, path }) => sql`${id} = ${view.organizationId} and ${viewer.standsBelow(path, "savedView.read")}`,
  );
}
