import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, afterASecond, type Versioned } from "../support/actor.js";
import { cancels, downloads, ended, exportsList, imports, jobOf, linesAt, preparesImport, sendsLines } from "../support/bulk-job.verbs.js";
import { duban } from "../support/command-line.js";
import { done } from "../support/outcome.js";
import { makeDataDirectory } from "../support/server.js";
import { makesService, program as programWith, revokesToken } from "../support/token.verbs.js";
import { OpenWorkbook } from "../support/workbook.js";
import { type Group, World } from "../support/world.js";

// Whole lists go out, and many changes come in, apart from any request.

const count = 230;
const create = "mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id code } } }";

let folder: string;
let world: World;
let group: Group;
let boss: Actor;
let program: Actor;
let unit: Versioned;

beforeAll(async () => {
  folder = makeDataDirectory();
  world = await World.start({ env: { DUBAN_DATA_DIR: folder } });
  group = await world.group("pilian");
  boss = group.administrator;
  unit = await group.organization("PL-1");
  program = await boss.lendsToken(group.top, ["ORGANIZATIONS_WRITE"]);
}, 120_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

const code = (number: number) => `PL-1-${String(number).padStart(4, "0")}`;
const line = (number: number, more: object = {}) => ({
  input: { parentId: unit.id, code: code(number), kind: "SITE", name: `站点${number}`, nameEn: `Site ${number}`, ...more },
});

describe("an import", () => {
  test("makes its change for each line, and says of each what came of it", async () => {
    const lines = Array.from({ length: count }, (_, index) => line(index + 1));
    const job = await imports(program, create, lines);
    expect(job).toMatchObject({ kind: "IMPORT", state: "DONE", total: count, done: count, refused: 0, errorsUrl: null, dryRun: false });
    const results = await linesAt(job.resultUrl);
    expect(results.map((result) => result["line"])).toEqual(lines.map((_, index) => index + 1));
    expect(results[4]).toEqual({ line: 5, data: { organization: { id: expect.any(String), code: code(5) }, userErrors: [] } });
  }, 60_000);

  test("gives the lines back that were refused, each with its reasons; mended they are taken as they are", async () => {
    const job = await imports(program, create, [
      line(900),
      line(1),
      "",
      "no line at all",
      line(901, { kind: "PLANET" }),
      line(902, { name: "" }),
    ]);
    expect(job).toMatchObject({ state: "DONE", total: 5, done: 5, refused: 4 });
    expect((await linesAt(job.resultUrl)).map((result) => result["line"])).toEqual([1]);
    const refused = await linesAt(job.errorsUrl);
    expect(refused.map(({ $line, $errors }) => [$line, ($errors as { code: string }[])[0]?.code])).toEqual([
      [2, "ORGANIZATION_CODE_TAKEN"],
      [4, "IMPORT_LINE_INVALID"],
      [5, "BAD_USER_INPUT"],
      [6, "VALUE_REQUIRED"],
    ]);
    expect(refused[3]).toMatchObject({ ...line(902, { name: "" }), $errors: [{ path: ["input", "name"], message: expect.any(String) }] });
    expect(refused[1]).toMatchObject({ $text: "no line at all" });
    const mended = refused.flatMap((given) => (given["$line"] === 6 ? [{ ...given, ...line(902) }] : []));
    expect(await imports(program, create, mended)).toMatchObject({ state: "DONE", done: 1, refused: 0 });
  });

  test("on trial says the same, and nothing of it stays", async () => {
    const job = await imports(program, create, [line(950), line(1)], { dryRun: true });
    expect(job).toMatchObject({ state: "DONE", dryRun: true, done: 2, refused: 1 });
    expect((await linesAt(job.errorsUrl))[0]).toMatchObject({ $line: 2, $errors: [{ code: "ORGANIZATION_CODE_TAKEN" }] });
    expect(await imports(program, create, [line(950)])).toMatchObject({ refused: 0 });
    const audited = await world.database.query("select count(*)::int as count from app.organizations where code = $1", [code(950)]);
    expect(audited).toEqual([{ count: 1 }]);
  });

  test("that begins anew does no line twice", async () => {
    const job = await imports(program, create, [line(960), line(961)]);
    const before = await linesAt(job.resultUrl);
    const id = Buffer.from(job.id, "base64url").toString().split(":")[1];
    // As after a crash between the last line and the end.
    await world.database.query(
      `with broken as (select tenant_id, result_id from app.bulk_jobs where id = $1),
        loose as (insert into app.loose_bytes (tenant_id, id, expires_at) select tenant_id, result_id, now() from broken)
      update app.bulk_jobs set state = 'RUNNING', ended_at = null, result_id = null where id = $1`,
      [id],
    );
    await world.database.query("update app.outbox_events set dispatched_at = null where event = 'bulkJob.due' and subject_id = $1", [id]);
    await imports(program, create, [line(962)]); // whatever is due goes out together
    const again = await ended(program, job, ({ state }) => state === "DONE");
    expect(again).toMatchObject({ done: 2, refused: 0 });
    expect(await linesAt(again.resultUrl)).toEqual(before);
  });

  test("does no more than its token may", async () => {
    const reader = await boss.lendsToken(group.top, ["ORGANIZATIONS_READ"]);
    const job = await imports(reader, create, [line(970)]);
    expect(job).toMatchObject({ state: "DONE", refused: 1 });
    expect((await linesAt(job.errorsUrl))[0]).toMatchObject({ $errors: [{ code: "FORBIDDEN" }] });
  });

  test("takes lines once, from whoever prepared it", async () => {
    const { bulkJob } = done(await preparesImport(program, create));
    expect(bulkJob).toMatchObject({ state: "AWAITING_FILE", viewerSteps: [{ name: "cancelBulkJob", possible: true }] });
    const other = programWith(world.address, done(await makesService(boss, group.top, ["ORGANIZATIONS_WRITE"])).secret);
    expect(await sendsLines(other, bulkJob, "{}\n")).toEqual({ status: 404, code: "NOT_FOUND" });
    expect(await sendsLines(program, bulkJob, "")).toEqual({ status: 422, code: "FILE_EMPTY" });
    expect(await sendsLines(program, bulkJob, `${JSON.stringify(line(980))}\n`)).toMatchObject({ status: 202 });
    expect(await sendsLines(program, bulkJob, "{}\n")).toEqual({ status: 422, code: "BULK_JOB_NOT_AWAITING" });
    expect(await ended(program, bulkJob)).toMatchObject({ state: "DONE", done: 1 });
  });

  test.each([
    ["mutation { createOrganization { organization { id } } }", "BULK_DOCUMENT_INVALID"],
    ["{ viewer { today } }", "IMPORT_NOT_A_MUTATION"],
    [
      "mutation ($a: RenameOrganizationInput!, $b: RenameOrganizationInput!) { x: renameOrganization(input: $a) { organization { id } } y: renameOrganization(input: $b) { organization { id } } }",
      "IMPORT_NOT_A_MUTATION",
    ],
    ["mutation {", "BULK_DOCUMENT_INVALID"],
  ])("%s is none", async (mutation, reason) => {
    await expect(preparesImport(program, mutation)).toBeRefused(reason);
  });
});

describe("an export", () => {
  const list = "{ organizations { edges { node { code name parent { code } ...Kind } } } } fragment Kind on Organization { kind state }";

  test("brings every row of a list once, as lines", async () => {
    const { bulkJob } = done(await exportsList(program, list));
    const job = await ended(program, bulkJob);
    const all = (await program.sees<{ organizations: { totalCount: number } }>("{ organizations { totalCount } }")).organizations
      .totalCount;
    expect(job).toMatchObject({ kind: "EXPORT", format: "NDJSON", state: "DONE", total: all, done: all, faultCode: null });
    const rows = await linesAt(job.resultUrl);
    expect(rows).toHaveLength(all);
    expect(new Set(rows.map((row) => row["code"])).size).toBe(all);
    expect(rows.find((row) => row["code"] === code(7))).toEqual({
      ...{ code: code(7), name: "站点7", parent: { code: "PL-1" }, kind: "SITE", state: "OPEN" },
    });
    const { type, name } = await downloads(job.resultUrl);
    expect([type, name]).toEqual(["application/x-ndjson; charset=utf-8", expect.stringMatching(/\.ndjson"/)]);
  });

  test("is a table with a column for each value, too", async () => {
    const { bulkJob } = done(await exportsList(program, list, { format: "CSV" }));
    const csv = (await downloads((await ended(program, bulkJob)).resultUrl)).bytes.toString();
    const lines = csv.replace(/\r\n$/, "").split("\r\n");
    expect(lines[0]).toBe("\uFEFFcode,name,parent.code,kind,state");
    expect(lines).toContain(`${code(9)},站点9,PL-1,SITE,OPEN`);
    const { bulkJob: excel } = done(await exportsList(program, list, { format: "XLSX" }));
    const { bytes, type } = await downloads((await ended(program, excel)).resultUrl);
    expect(type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const rows = (await OpenWorkbook.of(bytes)).rows("code");
    expect(rows[0]).toEqual(["code", "name", "parent.code", "kind", "state"]);
    expect(rows).toHaveLength(lines.length);
    expect(rows).toContainEqual([code(9), "站点9", "PL-1", "SITE", "OPEN"]);
  });

  test("keeps what it is asked with, whatever it says of pages", async () => {
    const query =
      "query ($first: Int, $search: String) { organizations(first: $first, search: $search) { edges { cursor node { code } } } }";
    const variables = JSON.stringify({ first: 3, search: "站点11" });
    const job = await ended(program, done(await exportsList(program, query, { variables })).bulkJob);
    const rows = await linesAt(job.resultUrl);
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual({ cursor: expect.any(String), node: { code: expect.stringMatching(/^PL-1-/) } });
  });

  test.each([
    ["{ viewer { today } }", "EXPORT_NOT_A_LIST"],
    ["{ organizations { totalCount } }", "EXPORT_NOT_A_LIST"],
    ["{ organizations { edges { node { code } } } people { edges { node { name } } } }", "EXPORT_NOT_A_LIST"],
    ["{ organisations { edges { node { code } } } }", "BULK_DOCUMENT_INVALID"],
  ])("%s is none", async (query, reason) => {
    await expect(exportsList(program, query)).toBeRefused(reason);
  });

  test("whose page costs too much is told so, and one whose variables are none", async () => {
    const nested =
      "{ organizations { edges { node { children(first: 100) { edges { node { children(first: 100) { edges { node { id } } } } } } } } } }";
    await expect(exportsList(program, nested)).toBeRefused("COST_EXCEEDED");
    await expect(exportsList(program, "{ organizations { edges { node { code } } } }", { variables: "[]" })).toBeRefused(
      "BULK_VARIABLES_INVALID",
    );
  });

  test("fails with what a page is refused for", async () => {
    const query = "query ($search: String) { organizations(search: $search) { edges { node { code } } } }";
    const { bulkJob } = done(await exportsList(program, query, { variables: JSON.stringify({ search: 5 }) }));
    expect(await ended(program, bulkJob)).toMatchObject({
      state: "FAILED",
      faultCode: "BAD_USER_INPUT",
      fault: expect.any(String),
      resultUrl: null,
    });
  });
});

describe("a bulk job", () => {
  const list = "{ organizations { edges { node { code } } } }";

  test("is asked for by programs only, and seen by its own person in any session", async () => {
    await expect(exportsList(boss, list)).toBeRefused("TOKEN_NEEDED");
    await expect(preparesImport(boss, create)).toBeRefused("TOKEN_NEEDED");
    const { bulkJob } = done(await exportsList(program, list));
    expect(await ended(boss, bulkJob)).toMatchObject({ state: "DONE" });
    const manager = await group.actor("Manager", "CAMPAIGN_MANAGER");
    expect(await jobOf(manager, bulkJob)).toBeNull();
    await expect(cancels(manager, bulkJob)).toBeRefused("NOT_FOUND");
  });

  test("reads in the name of its token alone, and stops with it", async () => {
    const narrow = await boss.lendsToken(unit, ["ORGANIZATIONS_READ"]);
    const rows = await linesAt((await ended(narrow, done(await exportsList(narrow, list)).bulkJob)).resultUrl);
    expect(rows.every((row) => String(row["code"]).startsWith("PL-1"))).toBe(true);
    const { accessToken, secret } = done(await makesService(boss, group.top, ["ORGANIZATIONS_WRITE"]));
    const service = programWith(world.address, secret);
    const { bulkJob } = done(await preparesImport(service, create));
    const lines = Array.from({ length: 3_000 }, (_, index) => JSON.stringify(line(2_000 + index))).join("\n");
    expect(await sendsLines(service, bulkJob, lines)).toMatchObject({ status: 202 });
    await ended(service, bulkJob, ({ done }) => done > 0);
    done(await revokesToken(boss, accessToken));
    await afterASecond();
    const id = Buffer.from(bulkJob.id, "base64url").toString().split(":")[1];
    const [row] = await world.database.query<{ state: string; fault_code: string }>(
      "select state, fault_code from app.bulk_jobs where id = $1",
      [id],
    );
    expect(row).toEqual({ state: "FAILED", fault_code: "BULK_TOKEN_ENDED" });
  }, 60_000);

  test("whose token ends before its first row comes to nothing, and nothing else does", async () => {
    for (const _ of [1, 2, 3]) {
      const { accessToken, secret } = done(await makesService(boss, group.top, ["ORGANIZATIONS_WRITE"]));
      const service = programWith(world.address, secret);
      const { bulkJob } = done(await preparesImport(service, create));
      expect(await sendsLines(service, bulkJob, JSON.stringify(line(5_000)))).toMatchObject({ status: 202 });
      done(await revokesToken(boss, accessToken));
    }
    const others = () =>
      world.database.query<{ state: string }>(
        "select state from app.bulk_jobs where kind = 'IMPORT' and fault_code = 'BULK_TOKEN_ENDED' and done = 0",
      );
    for (let left = 100; left > 0 && (await others()).length < 1; left -= 1) await afterASecond();
    expect((await ended(program, done(await exportsList(program, list)).bulkJob)).state).toBe("DONE");
  }, 60_000);

  test("that is cancelled ends, and what was done stays", async () => {
    const { bulkJob } = done(await preparesImport(program, create));
    const lines = Array.from({ length: 3_000 }, (_, index) => JSON.stringify(line(6_000 + index))).join("\n");
    expect(await sendsLines(program, bulkJob, lines)).toMatchObject({ status: 202 });
    const running = await ended(program, bulkJob, ({ done }) => done > 0);
    const cancelled = done(await cancels(boss, running)).bulkJob;
    expect(cancelled).toMatchObject({ state: "CANCELLED", viewerSteps: [{ possible: false, code: "BULK_JOB_ENDED" }] });
    await expect(cancels(boss, cancelled)).toBeRefused("BULK_JOB_ENDED");
    await afterASecond();
    expect((await jobOf(program, bulkJob))?.done).toBeLessThan(3_000);
    const found = await program.sees<{ organizations: { totalCount: number } }>('{ organizations(search: "站点6000") { totalCount } }');
    expect(found.organizations.totalCount).toBe(1);
  }, 60_000);

  test("gives its files to whoever has the address, as long as that is good", async () => {
    const job = await ended(program, done(await exportsList(program, list)).bulkJob);
    const url = new URL(job.resultUrl ?? "");
    expect((await downloads(url.href)).status).toBe(200);
    for (const [name, value] of [
      ["signature", "x"],
      ["until", String(Number(url.searchParams.get("until")) + 1)],
      ["group", "01a206e8-bb55-7362-a0e2-2cae98b70258"],
    ] as const) {
      const other = new URL(url);
      other.searchParams.set(name, value);
      expect((await downloads(other.href)).status).toBe(403);
    }
    expect((await downloads(url.href.replace("/result", "/errors"))).status).toBe(403);
  });

  test("leaves nothing in the store that no row names", async () => {
    const { code: exit, messages } = await duban(world.database.url, ["files"], undefined, { DUBAN_DATA_DIR: folder });
    expect([exit, messages]).toEqual([0, expect.stringContaining(" 0 missing")]);
  });

  test("is one of few at a time", async () => {
    const other = await group.actor("Busy", "ADMINISTRATOR");
    const busy = await other.lendsToken(group.top, ["ORGANIZATIONS_WRITE"]);
    for (let number = 0; number < 10; number += 1) done(await preparesImport(busy, create));
    await expect(preparesImport(busy, create)).toBeRefused("TOO_MANY_BULK_JOBS");
    // What nobody sends lines for stands in the way for an hour.
    await world.database.query("update app.bulk_jobs set expires_at = now() where state = 'AWAITING_FILE'");
    done(await preparesImport(busy, create));
  });
});
