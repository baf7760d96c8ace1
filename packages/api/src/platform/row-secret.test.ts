import { describe, expect, test } from "@jest/globals";
import { makeRowSecret, opens, readRowSecret } from "./row-secret.js";

const tenantId = "01a206c6-62c4-7230-9a20-cf24f0eba592";
const id = "01a206c6-62d2-76e3-8c84-f1ca2e7db64a";

describe("a row's secret", () => {
  test("leads back to its tenant and row, and opens it", () => {
    const secret = makeRowSecret("duban_", tenantId, id);
    const read = readRowSecret("duban_", secret.text);
    expect(read).toMatchObject({ tenantId, id });
    expect(read && opens(read, secret.hash)).toBe(true);
  });

  test("does not open when any letter differs", () => {
    const { text, hash } = makeRowSecret("duban_", tenantId, id);
    for (let position = "duban_".length; position < text.length - 1; position += 1) {
      const changed = `${text.slice(0, position)}${text[position] === "A" ? "B" : "A"}${text.slice(position + 1)}`;
      const read = readRowSecret("duban_", changed);
      expect(read && opens(read, hash)).toBe(false);
    }
  });

  test("is not read from anything else", () => {
    const { text } = makeRowSecret("duban_", tenantId, id);
    for (const wrong of [
      "",
      "duban_",
      text.slice(1),
      text.slice(0, -1),
      `${text}A`,
      text.replace("duban_", "other_"),
      `duban_${"é".repeat(86)}`,
    ]) {
      expect(readRowSecret("duban_", wrong)).toBeNull();
    }
  });

  test("shares nothing guessable with the next one", () => {
    expect(makeRowSecret("duban_", tenantId, id).text.slice(-43)).not.toBe(makeRowSecret("duban_", tenantId, id).text.slice(-43));
  });
});
