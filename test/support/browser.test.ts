import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.js";

const fontFolder = join(
  createRequire(join(import.meta.dirname, "../../packages/web/package.json")).resolve("@fontsource-variable/noto-sans-sc"),
  "..",
);
const page = `<!doctype html><link rel="stylesheet" href="/index.css"><style>p { font: 40px "Noto Sans SC Variable" }</style><p>督办整改</p>`;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = createServer(({ url = "/" }, response) => {
    if (url === "/") response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    else response.setHeader("content-type", url.endsWith(".css") ? "text/css" : "font/woff2").end(readFileSync(join(fontFolder, url)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test("the browser needs nothing of the system and shows Chinese in the client's own font", async () => {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.evaluate(() => document.fonts.load('40px "Noto Sans SC Variable"', "督办整改"));
  expect(await tab.evaluate(() => document.fonts.check('40px "Noto Sans SC Variable"', "督办整改"))).toBe(true);
  const width = await tab.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("p") as Node);
    return range.getBoundingClientRect().width;
  });
  expect(Math.round(width)).toBe(160);
});
