import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { messages as sharedEnglish } from "./en";
import { bulk as bulkEnglish } from "./en/bulk";
import { campaigns as campaignsEnglish } from "./en/campaigns";
import { delegations as delegationsEnglish } from "./en/delegations";
import { developer as developerEnglish } from "./en/developer";
import { importing as importingEnglish } from "./en/import";
import { quality as qualityEnglish } from "./en/quality";
import { templates as templatesEnglish } from "./en/templates";
import { webhooks as webhooksEnglish } from "./en/webhooks";
import { messages as sharedChinese } from "./zh-CN";
import { bulk as bulkChinese } from "./zh-CN/bulk";
import { campaigns as campaignsChinese } from "./zh-CN/campaigns";
import { delegations as delegationsChinese } from "./zh-CN/delegations";
import { developer as developerChinese } from "./zh-CN/developer";
import { importing as importingChinese } from "./zh-CN/import";
import { quality as qualityChinese } from "./zh-CN/quality";
import { templates as templatesChinese } from "./zh-CN/templates";
import { webhooks as webhooksChinese } from "./zh-CN/webhooks";

/** Those of some pages are loaded with them. */
const english = {
  ...sharedEnglish,
  ...developerEnglish,
  ...importingEnglish,
  ...delegationsEnglish,
  ...qualityEnglish,
  ...bulkEnglish,
  ...webhooksEnglish,
  ...campaignsEnglish,
  ...templatesEnglish,
};
const chinese = {
  ...sharedChinese,
  ...developerChinese,
  ...importingChinese,
  ...delegationsChinese,
  ...qualityChinese,
  ...bulkChinese,
  ...webhooksChinese,
  ...campaignsChinese,
  ...templatesChinese,
};

const source = join(import.meta.dirname, "..");

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter(
      (name) =>
        /\.tsx?$/.test(name) &&
        !/\.test\.tsx?$/.test(name) &&
        !name.startsWith("i18n/zh-CN") &&
        !name.startsWith("i18n/en") &&
        !name.startsWith("gql/"),
    )
    .map((name) => readFileSync(join(source, name), "utf8"));
}

/** The places of a message: a brace opens one at every even depth, a branch of a plural at every odd one. */
function placesOf(message: string): Set<string> {
  const places = new Set<string>();
  let depth = 0;
  for (const [index, sign] of [...message].entries()) {
    if (sign === "{" && depth++ % 2 === 0) places.add(/^\s*\w+/.exec(message.slice(index + 1))?.[0].trim() ?? "");
    if (sign === "}") depth--;
  }
  return places;
}

test("both languages say the same things", () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});

test("no message is empty", () => {
  for (const [id, message] of [...Object.entries(chinese), ...Object.entries(english)]) expect([id, message.trim()]).not.toEqual([id, ""]);
});

test("every message is used", () => {
  const text = sourceFiles().join("\n");
  const unused = Object.keys(chinese).filter((id) => !text.includes(`"${id}"`));
  expect(unused).toEqual([]);
});

test("a message names the same places in both languages, or fewer", () => {
  const strange = Object.entries(english).filter(([id, message]) => {
    const known = placesOf(chinese[id as keyof typeof chinese]);
    return [...placesOf(message)].some((place) => !known.has(place));
  });
  expect(strange.map(([id]) => id)).toEqual([]);
});
