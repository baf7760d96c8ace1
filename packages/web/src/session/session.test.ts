import { expect, test } from "@jest/globals";
import { safeTarget } from "./authentication";
import { SessionGate } from "./session-gate";

test("after signing in one goes where one wanted, but never to another site", () => {
  expect(safeTarget("/plans/1/review?finding=2")).toBe("/plans/1/review?finding=2");
  for (const bad of [null, "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/sign-in?to=/inbox"]) {
    expect(safeTarget(bad)).toBe("/inbox");
  }
});

test("many requests that meet the end of the session ask once and all go on", async () => {
  const gate = new SessionGate();
  const told: boolean[] = [];
  gate.subscribe((asking) => told.push(asking));
  const waiting = [gate.ask(), gate.ask()];
  expect(gate.asking).toBe(true);
  gate.open();
  await Promise.all(waiting);
  expect(told).toEqual([true, false]);
  expect(gate.asking).toBe(false);
});
