import { expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { readChanges } from "./changes.js";
import { ChangeTeller } from "./teller.js";

/** A teller whose statements are written down as what processes are told by each. */
function tellerOf(fails = false) {
  const told: ReturnType<typeof readChanges>[][] = [];
  const query = async ({ values }: { readonly values: readonly [string, readonly string[]] }) => {
    if (fails) throw new Error("away");
    told.push(values[1].map(readChanges));
  };
  const warnings: object[] = [];
  const teller = new ChangeTeller({ query } as unknown as Pool, { warn: (fields: object) => void warnings.push(fields) });
  return { told, teller, warnings };
}

test("changes of many acts are told by one statement, each once, to those of their tenant", async () => {
  const { told, teller } = tellerOf();
  teller.tell("a", [{ noun: "Plan", id: "1" }]);
  teller.tell("b", [{ noun: "Plan", id: "2" }]);
  teller.tell("a", [
    { noun: "Plan", id: "1" },
    { noun: "ReviewRound", id: "3" },
  ]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const plan = { noun: "Plan", id: "1" };
  expect(told).toEqual([
    [
      { tenantId: "a", changes: [plan, { noun: "ReviewRound", id: "3" }] },
      { tenantId: "b", changes: [{ noun: "Plan", id: "2" }] },
    ],
  ]);
  await teller.flush();
  expect(told).toHaveLength(1);
});

test("a database that is away keeps nobody from going on", async () => {
  const { teller, warnings } = tellerOf(true);
  teller.tell("a", [{ noun: "Plan", id: "1" }]);
  await teller.flush();
  expect(warnings).toHaveLength(1);
});
