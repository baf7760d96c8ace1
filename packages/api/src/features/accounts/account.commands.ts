import { command } from "../../platform/command.js";
import { requireNoProblems } from "./account.queries.js";

/**
 * Closes an account for good: it signs in no more, its sessions end and its tokens are refused, in every group. The people that it
 * was stay with all that they did; as long as open problems hang on one of them it is refused. Done once for each of its groups, so that the
 * trail of each says so.
 */
export const closeAccount = command({
  action: "account.close",
  async run(tx, _subject, { accountId }: { readonly accountId: string }) {
    await requireNoProblems(tx, accountId);
    await tx.sql`update app.accounts set closed_at = ${tx.now}, updated_at = ${tx.now} where id = ${accountId} and closed_at is null`;
    await tx.sql`delete from app.sessions where user_id = ${accountId}`;
    tx.record({ noun: "Account", subjectId: accountId, before: { closed: false }, after: { closed: true } });
    return { accountId };
  },
});
