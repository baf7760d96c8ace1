import { describe, expect, test } from "@jest/globals";
import type { Refusal } from "./errors.js";
import { InputChecks } from "./input-checks.js";

function refusals(check: (checks: InputChecks) => void): string[] {
  const checks = new InputChecks();
  check(checks);
  try {
    checks.done();
    return [];
  } catch (error) {
    return (error as Refusal).details.map(({ code, path }) => `${code} ${path?.join(".")}`);
  }
}

describe("what a user typed", () => {
  test("is named in full, each at its field", () => {
    expect(
      refusals((checks) => {
        checks.line("name", "  ", 100);
        checks.line("nameEn", "x".repeat(101), 100);
        checks.line("post", "two\nlines", 100);
        checks.code("code", "no blanks", 20);
        checks.email("email", "nobody");
        checks.phone("phone", "call me");
        checks.period("2026-02-02", "2026-02-01");
      }),
    ).toEqual([
      "VALUE_REQUIRED input.name",
      "VALUE_TOO_LONG input.nameEn",
      "VALUE_INVALID input.post",
      "CODE_INVALID input.code",
      "EMAIL_INVALID input.email",
      "PHONE_INVALID input.phone",
      "DATES_OUT_OF_ORDER input.endsOn",
    ]);
  });

  test("is kept without the blanks around it", () => {
    const checks = new InputChecks();
    expect(checks.line("name", " 总部 ", 10)).toBe("总部");
    expect(checks.email("email", " Some.One@Example.COM ")).toBe("some.one@example.com");
    expect(checks.phone("phone", " ")).toBeNull();
    checks.period("2026-02-02", null);
    checks.period("2026-02-02", "2026-02-02");
    expect(() => checks.done()).not.toThrow();
  });

  test("is no address when it could carry a header or a name", () => {
    for (const email of ["a@b", "a b@c.org", "a@c.org\nbcc: d@e.org", '"a"@b.org', "<a@b.org>", "a@-b.org", `${"a".repeat(65)}@b.org`]) {
      expect(refusals((checks) => checks.email("email", email))).toHaveLength(1);
    }
  });
});
