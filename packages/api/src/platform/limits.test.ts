import { describe, expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { processorTime } from "../../../../test/support/growth.js";
import { documentLimits, requireModestDocument } from "./limits.js";

const schema = buildSchema("type Query { a: Query b(x: Int): Int c: Query }");
const nested = (depth: number) => `${"{ a ".repeat(depth - 1)}{ b }${" }".repeat(depth - 1)}`;
const many = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(" ");

describe("a document", () => {
  test.each([
    ["of usual form", "query($x: Int) { a { ...f b(x: $x) } } fragment f on Query { b }"],
    ["as deep as allowed", nested(documentLimits.depth)],
    ["that does not parse, which GraphQL refuses", "{ a"],
    ["with too many tokens, which GraphQL refuses", many(5_000, () => "a")],
  ])("passes %s", (_, text) => {
    expect(() => requireModestDocument(text)).not.toThrow();
    expect(() => requireModestDocument(text)).not.toThrow();
  });

  test.each([
    ["depth", nested(documentLimits.depth + 1)],
    ["depth", "{ ...f } fragment f on Query { a { ...f } }"],
    ["aliases", `{ a { ${many(documentLimits.aliases + 1, (index) => `x${index}: __typename`)} } }`],
    ["directives", `{ a { b ${many(documentLimits.directives + 1, () => "@skip(if: false)")} } }`],
    ["rootFields", `{ ${many(documentLimits.rootFields + 1, () => "b")} }`],
    ["fragments", `{ b } ${many(documentLimits.fragments + 1, (index) => `fragment f${index} on Query { b }`)}`],
    ["spreads", `{ a { ${many(documentLimits.spreads + 1, () => "...f")} } } fragment f on Query { b }`],
    ["pairs", `{ a { ${many(200, () => "c { b }")} } }`],
    [
      "selections",
      `{ ...f0 } ${many(9, (index) => `fragment f${index} on Query { ${many(5, (alias) => `x${alias}: a { ...f${index + 1} }`)} }`)} fragment f9 on Query { b }`,
    ],
  ])("with too much of %s is refused", (what, text) => {
    const refusal = { code: "BAD_USER_INPUT", reason: "DOCUMENT_TOO_LARGE" };
    expect(() => requireModestDocument(text)).toThrow(
      expect.objectContaining({ ...refusal, params: { what: expect.any(String), maximum: expect.any(Number) } }),
    );
    if (what !== "selections")
      expect(() => requireModestDocument(text)).toThrow(expect.objectContaining({ params: { what, maximum: expect.any(Number) } }));
  });

  const hostile: [string, string][] = [
    ["one field again and again", `{ ${many(980, () => "a { b }")} }`],
    ["one field again and again, deeper", `{ a { ${many(140, () => "c { a { b } }")} } }`],
    ["leaves", `{ a { ${many(3_900, () => "b")} } }`],
    ["leaves as allowed", `{ a { ${many(140, () => "b")} } }`],
    ["a fragment again and again", `{ ${many(900, () => "...f")} } fragment f on Query { ${many(300, () => "a { b }")} }`],
    [
      "fragments in a ring",
      `{ ...f0 } ${many(250, (index) => `fragment f${index} on Query { a { b } ...f${(index + 1) % 250} ...f${(index + 7) % 250} }`)}`,
    ],
    [
      "fragments in a ring as allowed",
      `{ ...f0 } ${many(100, (index) => `fragment f${index} on Query { a { b } ...f${(index + 1) % 100} ...f${(index + 7) % 100} }`)}`,
    ],
    [
      "fragments that double",
      `{ ...f0 } ${many(90, (index) => `fragment f${index} on Query { a { ...f${index + 1} } c { ...f${index + 1} } }`)} fragment f90 on Query { b }`,
    ],
    [
      "fragments that spread all later ones",
      `{ ...f0 } ${many(22, (index) => `fragment f${index} on Query { a { b } ${many(21 - index, (more) => `...f${index + more + 1}`)} }`)}`,
    ],
  ];

  /** Refused, or looked at by GraphQL itself, as a request's document is. */
  function take(text: string): void {
    try {
      requireModestDocument(text);
      validate(schema, parse(text, { maxTokens: documentLimits.tokens }));
    } catch {
      // refused, which is as good as quick
    }
  }

  test.each(hostile)("that is hostile costs no more than a few of those that are allowed: %s", (_, text) => {
    const allowed = `{ a { ${many(140, () => "b")} } }`;
    const cost = (document: string, times: number) =>
      Math.min(
        ...Array.from({ length: 3 }, () =>
          processorTime(() => Array.from({ length: times }, (_each, time) => take(`${document} #${time}`))),
        ),
      );
    cost(allowed, 1);
    expect(cost(text, 4)).toBeLessThan(10 * cost(allowed, 4));
  });
});
