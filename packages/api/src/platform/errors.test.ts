import { describe, expect, test } from "@jest/globals";
import { DatabaseError } from "pg";
import { Fault, fromDatabase, Refusal, refuses, wordsOf } from "./errors.js";

const databaseError = (code: string, more: Partial<DatabaseError> = {}) =>
  Object.assign(new DatabaseError("refused", 7, "error"), { code, ...more });

describe("an error of the database", () => {
  test.each([
    ["57014", "TIMEOUT"],
    ["55P03", "TIMEOUT"],
    ["25P03", "TIMEOUT"],
    ["57P01", "UNAVAILABLE"],
    ["57P03", "UNAVAILABLE"],
    ["53300", "UNAVAILABLE"],
    ["08006", "UNAVAILABLE"],
    ["40001", "CONFLICT"],
    ["40P01", "CONFLICT"],
  ])("%s is a %s", (code, fault) => {
    expect(fromDatabase(databaseError(code))).toMatchObject({ name: "Fault", code: fault });
  });

  test.each<Error>([
    databaseError("28P01", { severity: "FATAL" }),
    Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED", syscall: "connect" }),
    Object.assign(new AggregateError([new Error("connect ECONNREFUSED ::1:5432")]), { code: "ECONNREFUSED" }),
    Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" }),
    new Error("Connection terminated unexpectedly"),
    new Error("Connection terminated due to connection timeout"),
    new Error("timeout exceeded when trying to connect"),
    new Error("Client has encountered a connection error and is not queryable"),
  ])("that tells of no connection is UNAVAILABLE: %s", (error) => {
    expect(fromDatabase(error)).toMatchObject({ name: "Fault", code: "UNAVAILABLE", cause: error });
  });

  test("is none when a file or a caller failed", () => {
    for (const error of [
      Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" }),
      Object.assign(new Error("aborted"), { code: "ECONNRESET" }),
    ])
      expect(fromDatabase(error)).toBe(error);
  });

  test("from a constraint that was explained is a refusal, also from a shard of it", () => {
    refuses("things_code", { code: "ORGANIZATION_CODE_TAKEN", path: ["input", "code"] });
    for (const error of [
      databaseError("23505", { constraint: "things_code" }),
      databaseError("23505", { constraint: "things_code_102008" }),
      databaseError("23505", { message: 'duplicate key value violates unique constraint "things_code_102008"' }),
    ]) {
      expect(fromDatabase(error)).toMatchObject({
        name: "Refusal",
        details: [{ code: "ORGANIZATION_CODE_TAKEN", path: ["input", "code"] }],
      });
    }
  });

  test("that nobody explained stays what it is", () => {
    const error = databaseError("23505", { constraint: "unheard_of" });
    expect(fromDatabase(error)).toBe(error);
    const bug = new TypeError("bug");
    expect(fromDatabase(bug)).toBe(bug);
  });
});

describe("what is said to people", () => {
  test("a refusal carries every reason with its place", () => {
    const refusal = Refusal.of([{ code: "VALUE_REQUIRED", path: ["input", "name"] }, { code: "ORGANIZATION_CODE_TAKEN" }]);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.details).toHaveLength(2);
    expect(new Refusal("VALUE_TOO_LONG", { maximum: 20 }, ["input"]).details).toEqual([
      { code: "VALUE_TOO_LONG", params: { maximum: 20 }, path: ["input"] },
    ]);
  });

  test("words come in the language asked for, with the values in them", () => {
    expect(wordsOf("VALUE_TOO_LONG", { maximum: 20 }, "en")).toContain("20");
    expect(wordsOf("VALUE_TOO_LONG", { maximum: 20 }, "zh_CN")).toMatch(/20.*字符/);
    expect(new Fault("FORBIDDEN", { reason: "FOUR_EYES" })).toMatchObject({ code: "FORBIDDEN", reason: "FOUR_EYES", params: {} });
  });
});
