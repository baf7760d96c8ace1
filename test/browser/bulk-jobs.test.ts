import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const administrator = "gu.mingchuan@lanyue.example";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 120_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const create = "mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }";

/** The console, with a token of the administrator's. */
async function atTheConsole(scopes: readonly string[]): Promise<Visit> {
  const visit = await stage.enters(administrator, { path: "/developers/console" });
  const secret = await visit.page.evaluate(async (given) => {
    const ask = async (query: string, variables: object = {}) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as { data: { createAccessToken: { secret: string }; viewer: { organization: { id: string } } } };
    };
    const { viewer } = (await ask("{ viewer { organization { id } } }")).data;
    const input = {
      name: "批量办理",
      scopes: given,
      organizationId: viewer.organization.id,
      expiresOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
    };
    return (await ask("mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }", { input })).data
      .createAccessToken.secret;
  }, scopes);
  await visit.page.getByLabel("密钥").fill(secret);
  return visit;
}

async function writes(visit: Visit, document: string): Promise<void> {
  await visit.page.getByRole("textbox", { name: "查询" }).fill(document);
}

async function chooses(visit: Visit, item: string): Promise<void> {
  await visit.button("批量").click();
  await visit.page.getByRole("menuitem", { name: item }).click();
}

/** What a link gives. */
async function taken(visit: Visit, link: RegExp): Promise<string> {
  const [download] = await Promise.all([visit.page.waitForEvent("download"), visit.page.getByRole("link", { name: link }).first().click()]);
  return readFile(await download.path(), "utf8");
}

describe("the console", () => {
  test("gets a whole list as a file, and says why where it does not", async () => {
    const visit = await atTheConsole(["ORGANIZATIONS_READ"]);
    await writes(visit, "{ viewer { today } }");
    await chooses(visit, "CSV");
    await visit.seesWords(/EXPORT_NOT_A_LIST/);
    await writes(visit, "{ organizations { edges { node { code name } } } }");
    await chooses(visit, "CSV");
    await visit.seesWords("任务已开始");
    await visit.seesWords("已完成");
    const csv = await taken(visit, /^下载/);
    expect([csv.includes("code,name\r\n"), csv.includes("\r\nLY-203,云程物流公司\r\n")]).toEqual([true, true]);
  });

  test("makes a change for each line of a file, and gives back what was refused", async () => {
    const visit = await atTheConsole(["ORGANIZATIONS_WRITE"]);
    const parent = await visit.page.evaluate(async () => {
      const headers = { "content-type": "application/json" };
      const response = await fetch("/graphql", {
        method: "POST",
        headers,
        body: JSON.stringify({ query: "{ viewer { organization { id } } }" }),
      });
      return ((await response.json()) as { data: { viewer: { organization: { id: string } } } }).data.viewer.organization.id;
    });
    const line = (code: string) =>
      JSON.stringify({ input: { parentId: parent, code, kind: "SITE", name: `新站${code}`, nameEn: `New site ${code}` } });
    await writes(visit, create);
    visit.page.once("filechooser", (chooser) =>
      chooser.setFiles({
        name: "sites.ndjson",
        mimeType: "application/x-ndjson",
        buffer: Buffer.from(`${line("NS-1")}\n${line("LY-203")}\n`),
      }),
    );
    await chooses(visit, "用文件逐行试运行…");
    await visit.seesWords("导入 · 试运行");
    await visit.seesWords(/2 \/ 2 · 1 行未办理/);
    const [refused = ""] = (await taken(visit, /^未办理的行/)).split("\n");
    expect(JSON.parse(refused)).toMatchObject({ $line: 2, $errors: [{ code: "ORGANIZATION_CODE_TAKEN" }], input: { code: "LY-203" } });
  });

  test("an import that awaits its file can be given up", async () => {
    const visit = await atTheConsole(["ORGANIZATIONS_WRITE"]);
    const asked = `mutation { createImport(input: { mutation: ${JSON.stringify(create)} }) { bulkJob { id } userErrors { code } } }`;
    await writes(visit, asked);
    await visit.button(/^运行/).click();
    await visit.seesWords(/HTTP 200/);
    await visit.page.getByRole("navigation", { name: "开发者" }).getByRole("link", { name: "批量任务" }).click();
    const row = visit.page.getByRole("row", { name: /待上传文件/ });
    await row.getByRole("button", { name: /^取消/ }).click();
    await visit.seesWords("任务已取消");
    await visit.sees(visit.page.getByRole("row", { name: /已取消/ }));
  });
});
