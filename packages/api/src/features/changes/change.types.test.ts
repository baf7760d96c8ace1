import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { changeTypes, changeTypesOf, noticesOnly } from "@duban/schema";
import { expect, test } from "@jest/globals";

const features = fileURLToPath(new URL("../", import.meta.url));

/** Every event that some command announces by its name. */
function announced(): Set<string> {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((name) => /\.(commands|queries|acts?)\.ts$/.test(name));
  const named = /\b(?:emit|deciding)\(([^;]*)/g;
  const texts = files.map((name) => readFileSync(`${features}${name}`, "utf8"));
  const calls = texts.flatMap((text) => [...text.matchAll(named)].map(([, call = ""]) => call));
  return new Set(calls.flatMap((call) => [...call.matchAll(/"([a-zA-Z]+\.[a-zA-Z]+)"/g)].map(([, event = ""]) => event)));
}

test("whatever is announced is told to others, or is said to be for people only", () => {
  const events = announced();
  expect(events.size).toBeGreaterThan(50);
  expect([...events].filter((event) => !(event in changeTypes) && !noticesOnly.has(event))).toEqual([]);
  const neverAnnounced = [...Object.keys(changeTypes), ...noticesOnly].filter((event) => !events.has(event));
  expect(neverAnnounced).toEqual(["problem.updated"]); // by the platform, where a changed problem has no event of its own
});

test("types are chosen by subject", () => {
  expect(changeTypesOf(["CAMPAIGN"])).toEqual(["campaign.closed"]);
  expect(changeTypesOf([])).toEqual([]);
  expect(changeTypesOf(null)).toHaveLength(Object.keys(changeTypes).length);
});
