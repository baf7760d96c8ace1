import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { asDemo } from "../support/demo.js";
import { done } from "../support/outcome.js";
import { Receiver } from "../support/receiver.js";
import { makesWebhook } from "../support/webhook.verbs.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const administrator = "gu.mingchuan@lanyue.example";

let stage: Stage;
let receiver: Receiver;
let visit: Visit;
beforeAll(async () => {
  [stage, receiver] = await Promise.all([Stage.open({ WEBHOOK_NETWORKS: "127.0.0.0/8" }), Receiver.start()]);
  visit = await stage.enters(administrator, { path: "/developers/webhooks" });
}, 120_000);
afterAll(async () => {
  await receiver.stop();
  await stage.close();
});
afterEach(() => expect(stage.complaints()).toEqual([]));

const row = () => visit.page.getByRole("row", { name: /数据中台/ });
const inRow = (words: string | RegExp) => row().getByText(words).filter({ visible: true });
const isPing = ({ type }: { readonly type: string }) => type === "webhook.ping";
const log = () => visit.dialog("“数据中台”的投递记录");

/** Chooses an entry of the row's menu by keys. */
async function chooses(entry: string): Promise<void> {
  await row().getByRole("button", { name: "操作 数据中台" }).focus();
  await visit.presses("Enter");
  const item = visit.page.getByRole("menuitem", { name: entry, exact: true });
  await visit.sees(item);
  await visit.tabsTo(item, "ArrowDown");
  await visit.presses("Enter");
}

/** The secret that is shown, put away for the receiver to verify with. */
async function keepsSecret(): Promise<string> {
  const secret = visit.dialog("“数据中台”的密钥").getByRole("textbox", { name: "密钥" });
  await visit.sees(secret);
  const shown = await secret.inputValue();
  expect(shown).toMatch(/^whsec_/);
  receiver.secrets.push(shown);
  await visit.button("已保存，关闭").focus();
  await visit.presses("Enter");
  await visit.seesNoMore(visit.dialog());
  return shown;
}

test("is made by keys: what is wrong with the address stands at its field, and the secret is shown once", async () => {
  await visit.button("新建 Webhook").focus();
  await visit.presses("Enter");
  const dialog = visit.dialog("新建 Webhook");
  await visit.isIn(dialog.getByRole("textbox", { name: "名称" }));
  await visit.types("数据中台");
  await visit.presses("Tab", "Control+a");
  await visit.types("nonsense");
  await visit.presses("Enter");
  await visit.sees(dialog.getByRole("alert").filter({ hasText: "地址须为 https:// 开头的完整网址" }));
  expect(await axeViolations(visit)).toEqual([]);
  const address = dialog.getByRole("textbox", { name: "接收地址" });
  await address.focus();
  await visit.presses("Control+a");
  await visit.types(receiver.address);
  await visit.tabsTo(dialog.getByRole("checkbox", { name: "问题" }));
  await visit.presses("Space", "Enter");
  await keepsSecret();
  await visit.sees(inRow("启用"));
  expect(await row().innerText()).toContain(receiver.address);
});

test("is tried, and its log says so by itself; what was refused is delivered again", async () => {
  receiver.answers = () => 503;
  await chooses("测试");
  await visit.seesWords("已向“数据中台”发出测试，结果见投递记录");
  await row().getByRole("button", { name: "投递记录 数据中台" }).click();
  const entry = log().getByRole("row", { name: /webhook\.ping/ });
  await visit.sees(entry.getByText("未送达"));
  await visit.sees(entry.getByText("HTTP 503").first());
  expect(await axeViolations(visit)).toEqual([]);
  receiver.answers = () => 204;
  await entry.getByRole("button", { name: /^重投/ }).click();
  await visit.sees(entry.getByText("已送达"));
  await visit.presses("Escape");
  await visit.seesNoMore(log());
  const pings = await receiver.gets(2, isPing);
  expect(new Set(pings.map(({ id }) => id)).size).toBe(1);
});

test("gets a new secret beside the old one", async () => {
  await chooses("换密钥");
  await visit.sees(visit.dialog("更换“数据中台”的密钥").getByText("旧密钥再并用 24 小时"));
  await visit.presses("Enter");
  await keepsSecret();
  await visit.sees(inRow(/旧密钥并用至/));
  await chooses("测试");
  expect((await receiver.gets(3, isPing))[2]?.verifiedBy).toEqual(receiver.secrets);
});

test("is changed, paused, resumed and removed", async () => {
  await chooses("修改");
  const dialog = visit.dialog("修改“数据中台”");
  await visit.isIn(dialog.getByRole("textbox", { name: "名称" }));
  await visit.tabsTo(dialog.getByRole("checkbox", { name: "实施方案" }));
  await visit.presses("Space", "Enter");
  await visit.seesWords("“数据中台”已保存");
  await visit.sees(inRow("实施方案、问题"));
  await chooses("暂停");
  await visit.sees(inRow(/人工暂停/));
  await chooses("恢复");
  await visit.sees(inRow("启用"));
  await chooses("删除");
  await visit.sees(visit.dialog("删除“数据中台”").getByText("不能恢复"));
  await visit.dialog().getByRole("button", { name: "删除" }).click();
  await visit.seesWords("还没有 Webhook");
});

test("on a phone the way that is open is in sight, and so is all that can be done", async () => {
  const actor = await asDemo(stage.world, administrator);
  const { viewer } = await actor.sees<{ viewer: { organization: { id: string } } }>("{ viewer { organization { id } } }");
  done(await makesWebhook(actor, viewer.organization, receiver.address));
  visit = await stage.enters(administrator, { path: "/developers/webhooks", width: 390 });
  const here = visit.page.getByRole("navigation", { name: "开发者" }).getByRole("link", { name: "Webhook" });
  const { x, width } = (await here.boundingBox()) ?? { x: -1, width: 0 };
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(390);
  await chooses("测试");
  await row().getByRole("button", { name: "投递记录 数据中台" }).click();
  await visit.sees(log().getByText("已送达"));
  expect(await axeViolations(visit)).toEqual([]);
});
