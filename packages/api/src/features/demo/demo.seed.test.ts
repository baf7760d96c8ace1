import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createDatabase } from "../../../../../test/support/database.js";
import { connectDataSource, poolOf } from "../../platform/database/data-source.js";
import { LocalFileStore } from "../../platform/storage/local-file-store.js";
import { entities } from "../index.js";
import { seedDemo } from "./demo.seed.js";

/** What the reviewer of the largest group would find on top of the inbox. */
const dueNext = `select o.name, p.state, p.round, p.turn_due_at as "dueAt" from app.plans p
  join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
  where o.code = 'LY-301' and p.round = 2`;

const temporaryFiles = () => new LocalFileStore(mkdtempSync(join(tmpdir(), "duban-demo-")));

describe("the demo can be loaded", () => {
  test("and no act of it has to wait for a connection, which a busy machine would refuse it", async () => {
    const database = await createDatabase();
    const dataSource = await connectDataSource(database.url, entities, () => {});
    try {
      const pool = poolOf(dataSource);
      const waiting: number[] = [];
      pool.on("release", () => waiting.push(pool.waitingCount));
      await seedDemo({ dataSource, files: temporaryFiles(), log: { info: () => {} } });
      expect(waiting.length).toBeGreaterThan(1_000);
      expect(Math.max(...waiting)).toBe(0);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  test.each([
    ["on a Sunday just before midnight", "2026-11-29T23:50:00+08:00", "2026-11-30"],
    ["in the night of the leap day", "2028-02-29T03:00:00+08:00", "2028-03-01"],
  ])("%s, and then the plan of the first minute is due on the next working day", async (_when, now, dueOn) => {
    const database = await createDatabase();
    const dataSource = await connectDataSource(database.url, entities, () => {});
    try {
      await seedDemo({
        dataSource,
        files: temporaryFiles(),
        now: new Date(now),
        log: { info: () => {} },
      });
      expect(await database.query(dueNext)).toEqual([
        { name: "东海炼化公司", state: "SUBMITTED", round: 2, dueAt: new Date(`${dueOn}T23:59:59.999+08:00`) },
      ]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});
