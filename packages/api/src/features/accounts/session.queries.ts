import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Session } from "./session.entity.js";
import { idleSeconds } from "./session-limits.js";

/** Whether a session still opens something. */
export function isLiveSession(session: Row<Session>): Sql {
  return sql`${session.endsAt} > ${viewer.now} and ${session.lastUsedAt} > ${viewer.now} - make_interval(secs => ${idleSeconds})`;
}
