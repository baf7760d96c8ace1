import { command } from "../../platform/command.js";
import { Notice } from "./notice.entity.js";
import type { MarkAllNoticesReadInput, MarkNoticeReadInput } from "./notice.inputs.js";

// To have read something changes no matter of the group, so the audit trail does not tell of it.

/** Notes that a notice was read; what was read stays read. */
export const markNoticeRead = command({
  action: "notice.markRead",
  subject: (tx, input: MarkNoticeReadInput) => tx.lock(Notice, input.noticeId),
  async run(tx, notice) {
    await tx.sql`update app.notices set read_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${notice.id} and read_at is null`;
    tx.touch(Notice, notice.id);
    return { noticeId: notice.id, accountId: tx.actor.accountId };
  },
});

/** Notes that everything up to a moment was read; what came since is new to the reader. */
export const markAllNoticesRead = command({
  action: "notice.markAllRead",
  async run(tx, _subject, { until }: MarkAllNoticesReadInput) {
    const { personId } = tx.actor;
    const [last] = await tx.sql<{ id: string }>`
      with marked as (update app.notices set read_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and person_id = ${personId} and read_at is null and created_at <= ${until} returning id)
      select id from marked limit 1`;
    if (last) tx.touch(Notice, last.id);
    return { accountId: tx.actor.accountId };
  },
});
