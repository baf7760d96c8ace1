import { refuses } from "../../platform/errors.js";
import type { Lookup } from "../../platform/loaders.js";
import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { isWithin } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { organizationPath } from "../organizations/organization.queries.js";
import { SavedView } from "./saved-view.entity.js";
import { isSharedWithViewer } from "./saved-view.queries.js";

refuses("saved_views_name", { code: "VIEW_NAME_TAKEN", path: ["input", "name"] });

/** One's own, and what is shared with those who stand where one works or above. */
visible(SavedView, (view) => sql`${view.personId} = ${viewer.personId} or ${isSharedWithViewer(view)}`);

allow(
  ["savedView.read"],
  SavedView,
  (actor, view, { path }) =>
    actor.personId === view.personId || (path !== null && actor.paths("savedView.read").some((range) => isWithin(range.path, path))),
  async (lookup: Lookup, view: SavedView) => ({ path: view.organizationId && (await lookup.load(organizationPath, view.organizationId)) }),
);

allow(["savedView.create"], null, (actor) => (actor.token ? "TOKEN_MAY_NOT" : actor.mayAnywhere("savedView.create")));

for (const action of ["savedView.change", "savedView.unshare", "savedView.remove"] as const) {
  allow([action], SavedView, (actor, view) => (actor.token ? "TOKEN_MAY_NOT" : actor.personId === view.personId));
}

/** Shared with those whom one works for: where one has a role, and below. The view has to be one's own, which the command asks. */
allow(["savedView.share"], Organization, (actor, { path }) => (actor.token ? "TOKEN_MAY_NOT" : actor.may("savedView.share", path)));
