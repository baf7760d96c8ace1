import { expect, test } from "@jest/globals";
import { decodeId, encodeId } from "./ids.js";

const id = "019c2f3a-5b6c-7d8e-9f01-23456789abcd";

test("an id comes back as what it was made of", () => {
  expect(decodeId(encodeId("Plan", id))).toEqual({ noun: "Plan", id });
  expect(decodeId(encodeId("Plan", id), "Plan")).toEqual({ noun: "Plan", id });
});

test("anything else is bad input, at its place", () => {
  const encoded = encodeId("Plan", id);
  const malformed = [
    "",
    "%",
    id,
    `${encoded}A`,
    `${encoded}=`,
    encoded.slice(1),
    encodeId("plan", id),
    encodeId("Plan", id.toUpperCase()),
    "x".repeat(100_000),
  ];
  for (const text of malformed)
    expect(() => decodeId(text, undefined, ["input", "planId"])).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT", inputPath: ["input", "planId"] }),
    );
  expect(() => decodeId(encoded, "Campaign")).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
});
