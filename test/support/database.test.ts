import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDatabase, type TestDatabase } from "./database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

test("each test file gets a migrated database of its own", async () => {
  const migrations = await database.query("select name from app.migrations");
  expect(migrations.length).toBeGreaterThan(0);
});
