import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
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
    return { accountId, tenantId };
  },
});

/** Sets the language of the account. */
export const updateViewer = command({
  action: "viewer.update",
  async run(tx, _subject, { locale }: UpdateViewerInput) {
    const { accountId, locale: before } = tx.actor;
    await tx.sql`update app.accounts set locale = ${locale}, updated_at = ${tx.now} where id = ${accountId}`;
    if (locale !== before) tx.record({ noun: "Account", subjectId: accountId, before: { locale: before }, after: { locale } });
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
