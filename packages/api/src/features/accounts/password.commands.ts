import { command } from "../../platform/command.js";

/** Sets the actor's password. Whoever may have learnt the old one is signed out: all sessions but the present one end. */
export const changePassword = command({
  action: "password.change",
  async run(tx, _subject, { passwordHash }: { readonly passwordHash: string }) {
    const { accountId, sessionId } = tx.actor;
    await tx.sql`
      update app.credentials set password = ${passwordHash}, updated_at = ${tx.now} where user_id = ${accountId} and provider_id = 'credential'`;
    await tx.sql`delete from app.sessions where user_id = ${accountId} and id is distinct from ${sessionId ?? null}`;
    tx.record({ noun: "Account", subjectId: accountId, before: null, after: { passwordChanged: true } });
    return { accountId };
  },
});
