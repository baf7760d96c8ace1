import { describe, expect, test } from "@jest/globals";
import { DateScalar, DateTimeScalar } from "./scalars.js";

describe("Date", () => {
  test("is an existing day", () => {
    expect(DateScalar.parseValue("2024-02-29")).toBe("2024-02-29");
    expect(DateScalar.serialize("2026-11-23")).toBe("2026-11-23");
  });

  test.each(["2026-02-29", "2026-1-1", "2026-11-23T00:00:00Z", "", "0000-00-00", 20261123, null])("is not %p", (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow("YYYY-MM-DD");
  });
});

describe("DateTime", () => {
  test("reads every way of writing an instant with its time zone, and writes one", () => {
    const same = ["2026-11-23T04:51:25.123Z", "2026-11-23T12:51:25.123+08:00"].map((text) => DateTimeScalar.parseValue(text));
    expect(new Set(same.map((instant) => DateTimeScalar.serialize(instant)))).toEqual(new Set(["2026-11-23T04:51:25.123Z"]));
    expect(DateTimeScalar.serialize("2026-11-23T04:51:25.123+00:00")).toBe("2026-11-23T04:51:25.123Z");
  });

  test.each(["2026-11-23", "2026-11-23T04:51:25", "2026-13-23T04:51:25Z", "2026-11-23T25:00:00Z", "now", 5, {}])("is not %p", (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(/DateTime/);
  });
});
