import { command } from "../../platform/command.js";

/**
 * Closes an account for good: it signs in no more, its sessions end and its tokens are refused, in every group. The people that it
 * was stay with all that they did. Done once for each of its groups, so that the trail of each says so.
 */
export const closeAccount = command({
  action: "account.close",
  async run(tx, _subject, { accountId }: { readonly accountId: string }) {
    await tx.sql`update app.accounts set closed_at = ${tx.now}, updated_at = ${tx.now} where id = ${accountId} and closed_at is null`;
    await tx.sql`delete from app.sessions where user_id = ${accountId}`;
    tx.record({ noun: "Account", subjectId: accountId, before: { closed: false }, after: { closed: true } });
    return { accountId };
  },
});
