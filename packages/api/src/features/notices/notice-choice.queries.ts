import type { NoticeChannel, NoticeKind } from "@duban/schema";
import { defineLoader } from "../../platform/loaders.js";

interface StoredChoice {
  readonly id: string;
  readonly channels: Readonly<Partial<Record<NoticeKind, NoticeChannel>>>;
  readonly digestHour: number;
}

/** What a person has chosen, by the person's id. */
export const choiceOf = defineLoader<StoredChoice>(async (execute, personIds, tenantId) => {
  const rows = await execute<StoredChoice>({
    text: `select person_id as id, channels, digest_hour as "digestHour" from app.notice_choices
      where tenant_id = $1 and person_id = any($2::uuid[])`,
    values: [tenantId, personIds],
  });
  return new Map(rows.map((row) => [row.id, row]));
});
