import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { makeIntegratorProject, runProgram } from "../support/package.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const newcomer = "lu.wenbin@lanyue.example";
const manager = "su.jincheng@lanyue.example";

/** A first call takes no longer than this, the start of the product included. */
const soon = 180_000;
const begun = performance.now();

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 120_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

async function enters(email: string, path: string): Promise<Visit> {
  const visit = await stage.enters(email, { path });
  await visit.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return visit;
}

const copied = ({ page }: Visit) => page.evaluate(() => navigator.clipboard.readText());

describe("a newcomer", () => {
  test.each([
    ["curl", "sh", "-c"],
    ["Python", "python3", "-c"],
  ])("copies the first call in %s as it stands, runs it, and is answered", async (form, program, flag) => {
    const visit = await enters(newcomer, "/developers");
    await visit.button("生成试用令牌").click();
    await visit.seesWords(/令牌已填入。试用令牌只读，24 小时有效/);
    await visit.button(form).click();
    const call = visit.page.getByRole("region", { name: "第一次调用" });
    await call.getByRole("button", { name: "复制", exact: true }).click();
    await visit.sees(call.getByRole("button", { name: "已复制" }));
    const { code, output, messages } = await runProgram(program, [flag, await copied(visit)]);
    expect([code, messages]).toEqual([0, ""]);
    expect(JSON.stringify(JSON.parse(output))).toContain('"name":"陆文斌"');
    expect(performance.now() - begun).toBeLessThan(soon);
  });

  test("asks by hand in the console, with the same token, and is told what is wrong while writing", async () => {
    const visit = await enters(newcomer, "/developers");
    await visit.button("生成试用令牌").click();
    await visit.seesWords(/令牌已填入/);
    await visit.page.getByRole("navigation", { name: "开发者" }).getByRole("link", { name: "控制台" }).click();
    const query = visit.page.getByRole("textbox", { name: "查询" });
    await query.click();
    await visit.presses("Control+Enter");
    await visit.seesWords(/HTTP 200/);
    await visit.seesWords(/"name": "陆文斌"/);
    await query.fill("{ plans(first: 1) { edges { node { colour } } } }");
    await visit.sees(visit.page.locator(".cm-lintRange-error").first());
    await visit.button(/^运行/).click();
    visit.bringsAbout(/400/);
    await visit.seesWords(/HTTP 400/);
    await visit.page.getByRole("textbox", { name: "变量（JSON）" }).fill("[");
    await visit.seesWords("不是 JSON 对象，请改正后再运行");
    expect(await visit.button(/^运行/).isDisabled()).toBe(true);
  });

  test("looks a field up by its name, and goes from type to type", async () => {
    const visit = await enters(newcomer, "/developers/reference");
    await visit.page.getByRole("textbox", { name: /按名称查找/ }).fill("turnDueAt");
    const names = visit.page.getByRole("navigation", { name: "名称" });
    await names.getByRole("link", { name: "Plan 类型", exact: true }).click();
    const article = visit.page.getByRole("article");
    await visit.sees(article.getByRole("heading", { name: "Plan" }));
    await article.getByRole("link", { name: "PlanState" }).first().click();
    await visit.sees(article.getByText("APPROVED", { exact: true }));
    expect(new URL(visit.page.url()).pathname).toBe("/developers/reference/PlanState");
  });

  test("reads what each release changed", async () => {
    const visit = await enters(newcomer, "/developers/changelog");
    const release = visit.page.getByRole("region", { name: "0.2.0" });
    await release.getByText(/^新增/).click();
    await release.getByRole("link", { name: "Mutation.reviseProblems" }).click();
    await visit.sees(visit.page.getByRole("article").getByRole("heading", { name: "reviseProblems" }));
  });
});

/** A trial token of whoever sits there, as programs read it. */
async function triesOut(visit: Visit): Promise<{ readonly DUBAN_TOKEN: string }> {
  await visit.button("生成试用令牌").click();
  await visit.seesWords(/令牌已填入/);
  await visit.button("curl").click();
  const shown = await visit.page.locator("pre").innerText();
  return { DUBAN_TOKEN: /Bearer (duban_[\w-]+)/.exec(shown)?.[1] ?? "" };
}

async function copies(visit: Visit, form: string): Promise<string> {
  await visit.button("复制为").click();
  await visit.page.getByRole("menuitem", { name: form, exact: true }).click();
  await visit.seesWords(`已复制为 ${form}`);
  return copied(visit);
}

describe("a filtered list", () => {
  test("is copied as a call in each language, which answers with the rows of the page", async () => {
    const visit = await enters(manager, "/developers");
    const env = await triesOut(visit);
    await visit.opens("/problems?light=YELLOW&severity=MAJOR,IMPORTANT");
    const rows = await visit.page
      .getByRole("row")
      .getByText(/^[A-Z]{2}\d{4}-\d{3}$/)
      .allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);
    const codesIn = (output: string) => [...new Set(output.match(/[A-Z]{2}\d{4}-\d{3}/g) ?? [])];
    const runs = async (program: string, words: readonly string[]) => {
      const { code, output, messages } = await runProgram(program, words, env);
      expect([code, messages]).toEqual([0, ""]);
      return codesIn(output);
    };
    expect(await runs("sh", ["-c", await copies(visit, "curl")])).toEqual(rows);
    expect(await runs("python3", ["-c", await copies(visit, "Python")])).toEqual(rows);
    const project = await makeIntegratorProject(["@graphql-typed-document-node/core", "graphql", "zod"]);
    const program = project.write("copied.ts", await copies(visit, "TypeScript"));
    expect(await project.compile()).toBe("");
    expect(await runs(process.execPath, [program])).toEqual(rows);
    project.remove();
    expect(await copies(visit, "GraphQL")).toMatch(/^query Problems[\s\S]+# Variables:\n# \{\n# {3}"filter": \{\n# {5}"lights": \[/);
    await visit.button("复制为").click();
    await visit.page.getByRole("menuitem", { name: "在控制台中打开" }).click();
    await visit.page.getByRole("textbox", { name: "密钥" }).fill(env.DUBAN_TOKEN);
    await visit.button(/^运行/).click();
    await visit.seesWords(/HTTP 200/);
    expect(codesIn(await visit.page.locator("pre").innerText())).toEqual(rows);
  });

  test("is copied with what it keeps, whatever it lists", async () => {
    const visit = await enters("hou.zhixing@cangheng.example", "/developers");
    const env = await triesOut(visit);
    const answers = async (program: string) => {
      const { code, output, messages } = await runProgram("sh", ["-c", program], env);
      expect([code, messages]).toEqual([0, ""]);
      return output;
    };
    const rowsSaying = async (words: RegExp) => {
      await visit.sees(visit.page.getByRole("row").getByText(words).first());
      return visit.page.getByRole("row").getByText(words).allInnerTexts();
    };
    const inOutput = (output: string, words: RegExp) => [...output.matchAll(words)].map(([, found]) => found);
    const asked = async (words: RegExp, answered: RegExp) => {
      const rows = await rowsSaying(words);
      expect(inOutput(await answers(await copies(visit, "curl")), answered).slice(0, rows.length)).toEqual(rows);
      return rows.length;
    };
    await visit.opens("/search?q=责任&kind=PROBLEM");
    expect(await asked(/^[A-Z]{2}\d{4}-\d{3}$/, /"problem":\{"id":"[^"]+","code":"([^"]+)"/g)).toBe(30);
    await visit.opens("/campaigns");
    expect(await asked(/^[A-Z]+-?\d[\w-]*$/, /"revision":\d+,"code":"([^"]+)"/g)).toBeGreaterThan(0);
    await visit.opens("/quality");
    expect(await asked(/^[A-Z][A-Z0-9-]+$/, /\{"id":"[^"]+","code":"([^"]+)","title"/g)).toBeGreaterThan(0);
    await visit.opens(`/problems/ZX${inDays(0).slice(0, 4)}-024`);
    await visit.page.locator("a[href$=areas]", { hasText: "安全环保欠账" }).click();
    await visit.page.waitForURL(/\/ledgers\/.*\/areas/);
    await visit.opens(`${new URL(visit.page.url()).pathname}?show=open`);
    expect(await asked(/^沧衡.+公司$/, /"organization":\{"id":"[^"]+","code":"[^"]+","name":"([^"]+)"/g)).toBe(1);
    expect(await copies(visit, "GraphQL")).toMatch(/"open": true\n# \}$/);
  });
});
