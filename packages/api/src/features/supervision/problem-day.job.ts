import { dayOf } from "../../platform/clock.js";
import type { Job } from "../../platform/feature.js";

/**
 * Keeps what the figures of problems were at the end of each day that is over, and takes the counters of what is overdue over to today.
 * It does not ask whether it ran before but what is missing, so it may run as often as it likes.
 */
export const problemDayJob: Job = {
  name: "supervision.problemDay",
  schedule: "*/10 * * * *",
  async run(_data, { pool, store, clock }) {
    const { rows } = await pool.query<{ id: string }>("select id from app.tenants order by id");
    for (const { id } of rows) {
      await store.transaction(id, async (tx) => {
        // It looks at every problem of the group, which may take longer than a request.
        await tx.execute({ text: "set local statement_timeout = 0", values: [] });
        await tx.execute({ text: "select app.turn_problem_day($1, $2)", values: [id, dayOf(clock())] });
      });
    }
  },
};
