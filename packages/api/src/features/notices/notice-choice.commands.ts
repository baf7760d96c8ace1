import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { ChooseNoticesInput } from "./notice.inputs.js";
import { NoticeChoice } from "./notice-choice.entity.js";
import { usualDigestHour } from "./notice-digest.js";

const lastHour = 23;

/** Settles, for the kinds that are named, how the person is told; the rest stays as it was. */
export const chooseNotices = command({
  action: "notice.choose",
  async run(tx, _subject, { kinds, digestHour }: ChooseNoticesInput) {
    const { personId, accountId } = tx.actor;
    if (digestHour != null && (digestHour < 0 || digestHour > lastHour)) {
      throw new Refusal("VALUE_OUT_OF_RANGE", { minimum: 0, maximum: lastHour }, ["input", "digestHour"]);
    }
    // Of one person's windows one makes the row; the other waits here and changes it.
    await tx.sql`select from app.people where tenant_id = ${tx.tenantId} and id = ${personId} for no key update`;
    const [known] = await tx.find(NoticeChoice, { personId }, { lock: true });
    const channels = { ...known?.channels, ...Object.fromEntries(kinds.map(({ kind, channel }) => [kind, channel])) };
    const hour = digestHour ?? known?.digestHour ?? usualDigestHour;
    if (known) await tx.change(known, { channels, digestHour: hour });
    else await tx.insert(NoticeChoice, { personId, channels, digestHour: hour });
    return { accountId };
  },
});
