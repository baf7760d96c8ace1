import { expect, test } from "@jest/globals";
import { expiryOf, lastDayOf } from "./token-expiry";

/** Midnight in China after 30 November. */
const expiresAt = "2026-11-30T16:00:00.000Z";

test("a token is accepted to the end of its last day", () => {
  expect(lastDayOf(expiresAt)).toBe("2026-11-30");
  expect(expiryOf(expiresAt, "2026-11-30")).toEqual({ status: "warn", days: 0 });
  expect(expiryOf(expiresAt, "2026-12-01")).toEqual({ status: "over", days: -1 });
});

test("two weeks before the end it is announced", () => {
  expect(expiryOf(expiresAt, "2026-11-15").status).toBe("ok");
  expect(expiryOf(expiresAt, "2026-11-16").status).toBe("warn");
});
