import { tourSteps } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Account } from "./account.entity.js";
import { Session } from "./session.entity.js";
import type { EndSessionInput, SwitchTenantInput, UpdateViewerInput } from "./viewer.inputs.js";

/** Makes another of the account's groups the one worked in, for this session. */
export const switchTenant = command({
  action: "tenant.switch",
  async run(tx, _subject, { tenantId }: SwitchTenantInput) {
    const { accountId, sessionId } = tx.actor;
    if (sessionId === undefined) throw new Fault("FORBIDDEN");
    const rows = await tx.sql`
      update app.sessions set current_tenant = ${tenantId} where id = ${sessionId} and user_id = ${accountId}
        and exists (select from app.memberships where account_id = ${accountId} and tenant = ${tenantId}) returning id`;
    if (rows.length === 0) throw new Refusal("TENANT_NOT_YOURS", {}, ["input", "tenantId"]);
    tx.touch(Session, sessionId);
    return { accountId, tenantId };
  },
});

/** What a person settles for themselves. */
type Settings = Pick<Account, "locale" | "colorScheme" | "density" | "singleKeys" | "tourStep">;

/** Settles language and appearance for the account; what is left out stays. */
export const updateViewer = command({
  action: "viewer.update",
  async run(tx, _subject, input: UpdateViewerInput) {
    const { accountId } = tx.actor;
    const checks = new InputChecks();
    if (input.tourStep != null && (input.tourStep < 0 || input.tourStep > tourSteps.length)) {
      checks.refuse("tourStep", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: tourSteps.length } });
    }
    checks.done();
    const [before] = await tx.sql<Settings>`
      select locale, color_scheme as "colorScheme", density, single_keys as "singleKeys", tour_step as "tourStep"
      from app.accounts where id = ${accountId} for update`;
    if (!before) throw new Fault("NOT_FOUND");
    const names = (Object.keys(before) as (keyof Settings)[]).filter((name) => input[name] != null && input[name] !== before[name]);
    if (names.length === 0) return { accountId };
    const wanted = Object.fromEntries(names.map((name) => [name, input[name]])) as Partial<Settings>;
    const after = { ...before, ...wanted };
    await tx.sql`
      update app.accounts set locale = ${after.locale}, color_scheme = ${after.colorScheme}, density = ${after.density},
        single_keys = ${after.singleKeys}, tour_step = ${after.tourStep}, updated_at = ${tx.now} where id = ${accountId}`;
    const was = Object.fromEntries(names.map((name) => [name, before[name]]));
    tx.record({ noun: "Account", subjectId: accountId, before: was, after: wanted });
    return { accountId };
  },
});

/** Ends one of the account's sessions, be it the present one. */
export const endSession = command({
  action: "session.end",
  async run(tx, _subject, { sessionId }: EndSessionInput) {
    const { accountId } = tx.actor;
    const rows = await tx.sql`delete from app.sessions where id = ${sessionId} and user_id = ${accountId} returning id`;
    if (rows.length === 0) throw new Refusal("SESSION_ENDED", {}, ["input", "sessionId"]);
    tx.record({ noun: "Session", subjectId: sessionId, before: { accountId }, after: null });
    return { accountId };
  },
});

/** Ends all of the account's sessions but the present one. */
export const endOtherSessions = command({
  action: "session.endOthers",
  async run(tx, _subject, _input: null) {
    const { accountId, sessionId } = tx.actor;
    const rows = await tx.sql<{ id: string }>`
      delete from app.sessions where user_id = ${accountId} and id is distinct from ${sessionId ?? null} returning id`;
    for (const { id } of rows) tx.record({ noun: "Session", subjectId: id, before: { accountId }, after: null });
    return { accountId };
  },
});
