import { type ViewedList, viewQuery } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { expectVersion } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { SavedView } from "./saved-view.entity.js";
import type {
  ChangeSavedViewInput,
  CreateSavedViewInput,
  RemoveSavedViewInput,
  ShareSavedViewInput,
  UnshareSavedViewInput,
} from "./saved-view.inputs.js";

const nameLength = 60;
const queryLength = 2_000;
const mostViews = 50;

/** Keeps filters under a name, for oneself. */
export const createSavedView = command({
  action: "savedView.create",
  async run(tx, _subject, input: CreateSavedViewInput) {
    const { personId } = tx.actor;
    if (personId === null) throw new Fault("FORBIDDEN");
    const kept = checked(input.list, input);
    const others = await tx.find(SavedView, { personId, list: input.list });
    if (others.length >= mostViews) throw new Refusal("TOO_MANY_VIEWS", { maximum: mostViews }, ["input", "list"]);
    requireFreeName(others, kept.name);
    const { id } = await tx.insert(SavedView, { ...kept, list: input.list, personId, organizationId: null, createdAt: tx.now });
    return { savedViewId: id };
  },
});

/** Gives a view another name or other filters; whoever it is shared with sees them too. */
export const changeSavedView = command({
  action: "savedView.change",
  subject: (tx, input: ChangeSavedViewInput) => tx.lock(SavedView, input.savedViewId),
  async run(tx, view, input) {
    const kept = checked(view.list, input);
    const all = await tx.find(SavedView, { personId: view.personId, list: view.list });
    requireFreeName(
      all.filter(({ id }) => id !== view.id),
      kept.name,
    );
    await tx.change(view, kept);
    return { savedViewId: view.id };
  },
});

/** Shares a view of one's own with an organization and all below it. */
export const shareSavedView = command({
  action: "savedView.share",
  versionOf: "run",
  subject: (tx, input: ShareSavedViewInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const view = await tx.lock(SavedView, input.savedViewId);
    await tx.authorize("savedView.change", view);
    expectVersion(view, input.expectedVersion);
    await tx.change(view, { organizationId: organization.id });
    return { savedViewId: view.id };
  },
});

/** Makes a view private again. */
export const unshareSavedView = command({
  action: "savedView.unshare",
  subject: (tx, input: UnshareSavedViewInput) => tx.lock(SavedView, input.savedViewId),
  async run(tx, view) {
    await tx.change(view, { organizationId: null });
    return { savedViewId: view.id };
  },
});

/** Deletes a view; nothing else hangs on it. */
export const removeSavedView = command({
  action: "savedView.remove",
  subject: (tx, input: RemoveSavedViewInput) => tx.lock(SavedView, input.savedViewId),
  async run(tx, view) {
    await tx.remove(view);
    return {};
  },
});

/** Name and filters as they are kept. */
function checked(list: ViewedList, input: { readonly name: string; readonly query: string }) {
  const checks = new InputChecks();
  const name = checks.line("name", input.name, nameLength);
  const given = new URLSearchParams(input.query);
  const query = viewQuery(list, given);
  if (input.query.length > queryLength) checks.refuse("query", { code: "VALUE_TOO_LONG", params: { maximum: queryLength } });
  else if ([...given].length !== [...new URLSearchParams(query)].length) checks.refuse("query", { code: "VIEW_QUERY_INVALID" });
  checks.done();
  return { name, query };
}

function requireFreeName(others: readonly SavedView[], name: string): void {
  if (others.some((other) => other.name === name)) throw new Refusal("VIEW_NAME_TAKEN", { name }, ["input", "name"]);
}
