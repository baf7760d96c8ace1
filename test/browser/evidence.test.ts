import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { inDays } from "../support/actor.js";
import { pdfOf } from "../support/pdf.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const year = inDays(0).slice(0, 4);
const officer = "tang.xiaolan@lanyue.example";
const code = `WT${year}-025`;
const partSize = 8 * 1024 * 1024;

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await Stage.open();
  folder = mkdtempSync(join(tmpdir(), "duban-evidence-"));
}, 90_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});
afterEach(() => expect(stage.complaints()).toEqual([]));

async function choosing(
  visit: Visit,
): Promise<{ dialog: Locator; chooses(files: Parameters<Locator["setInputFiles"]>[0]): Promise<void> }> {
  await visit.button("添加佐证").click();
  const dialog = visit.dialog(`为 ${code} 添加佐证`);
  return { dialog, chooses: (files) => dialog.locator("input[type=file]").first().setInputFiles(files) };
}

const adds = (dialog: Locator) => dialog.getByRole("button", { name: "添加佐证" }).click();
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

test("several files are added at once, and a PDF is read page by page where it stands", async () => {
  const visit = await stage.enters(officer, { path: `/problems/${code}` });
  const { dialog, chooses } = await choosing(visit);
  const pages = ["整改台账第一页", "整改台账第二页", "整改台账第三页"];
  await chooses([
    pdf("整改台账.pdf", pdfOf(pages)),
    pdf("加密文件.pdf", pdfOf(pages, { encrypted: true })),
    pdf("损坏文件.pdf", Buffer.from(`%PDF-1.7\n${"x".repeat(2_000)}`)),
  ]);
  await visit.sees(dialog.getByText("每个文件各作为一件佐证"));
  expect(await axeViolations(visit)).toEqual([]);
  await adds(dialog);
  await visit.sees(visit.page.getByText("已添加 3 件佐证"));

  await visit.page.getByRole("button", { name: /整改台账/ }).click();
  await visit.sees(visit.page.getByRole("img", { name: "整改台账，第 1 页，共 3 页" }));
  await visit.page.getByText("整改台账第一页").waitFor({ state: "attached" });
  expect(await inked(visit)).toBeGreaterThan(500);
  await visit.page.getByRole("group", { name: "整改台账的页面" }).focus();
  await visit.presses("PageDown");
  await visit.page.getByText("整改台账第二页").waitFor({ state: "attached" });
  await visit.presses("End", "+");
  await visit.sees(visit.page.getByText("3 / 3"));
  await visit.sees(visit.page.getByText("125%"));
  expect(await axeViolations(visit)).toEqual([]);
  await visit.presses("Escape");

  for (const [name, words] of [
    ["加密文件", "该 PDF 设有密码"],
    ["损坏文件", "该 PDF 已损坏"],
  ] as const) {
    await visit.page.getByRole("button", { name: new RegExp(name) }).click();
    await visit.sees(visit.page.getByText(words));
    await visit.sees(visit.page.getByRole("link", { name: `下载 ${name}.pdf` }));
    await visit.presses("Escape");
  }
});

/** How many points of the page's drawing are not white. */
function inked({ page }: Visit): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector("canvas") as HTMLCanvasElement;
    const { data } = (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) count += 1;
    return count;
  });
}

test("a large file waits out a broken network, and goes on after a reload where it was", async () => {
  const file = join(folder, "现场录像.bin");
  writeFileSync(file, randomBytes(2 * partSize + 1_000));
  const visit = await stage.enters(officer, { path: `/problems/${code}` });
  visit.bringsAbout(/ERR_INTERNET_DISCONNECTED/);
  const offsets: number[] = [];
  let broken = true;
  await visit.page.route("**/files/uploads/*", async (route) => {
    const { method, offset } = { method: route.request().method(), offset: Number(route.request().headers()["upload-offset"]) };
    if (method === "PATCH") offsets.push(offset);
    return broken && offset > 0 ? route.abort("internetdisconnected") : route.continue();
  });
  const first = await choosing(visit);
  await first.chooses(file);
  await adds(first.dialog);
  await visit.sees(first.dialog.getByText("网络断开，恢复后自动续传"));
  await visit.sees(first.dialog.getByRole("progressbar", { name: "现场录像.bin" }));
  expect(await axeViolations(visit)).toEqual([]);
  await visit.page.reload();
  broken = false;
  offsets.length = 0;
  const second = await choosing(visit);
  await second.chooses(file);
  await adds(second.dialog);
  await visit.sees(visit.page.getByText("佐证已添加"));
  expect(offsets).toEqual([partSize, 2 * partSize]);
  await visit.page.getByRole("button", { name: /现场录像/ }).click();
  await visit.sees(visit.page.getByRole("link", { name: "下载 现场录像.bin" }));
}, 60_000);
