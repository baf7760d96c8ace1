import { expect, test } from "@jest/globals";
import { checkNoun } from "./check.js";
import { sql } from "./index.js";
import { Book } from "./library.fixture.js";
import { type Declaration, nounOfClass } from "./registry.js";
import { visibilityOf, visible } from "./visibility.js";

function bookWith(declaration: Declaration) {
  return { ...nounOfClass(Book), fields: new Map([["field", declaration]]) };
}

test("the declarations of the library pass", () => {
  expect(() => checkNoun(nounOfClass(Book))).not.toThrow();
});

test("a noun without a rule of visibility stops the start", () => {
  class Unruled {}
  expect(() => visibilityOf(Unruled)).toThrow("Unruled has no rule of visibility");
  expect(() => checkNoun({ ...nounOfClass(Book), target: Unruled })).toThrow("Unruled has no rule of visibility");
});

test("a row that repeats a place of its whole is seen by nothing else, or the start stops", () => {
  class Reprint {
    branchId = "";
    id = "";
  }
  class Stray extends Reprint {}
  visible(Reprint, { with: "Book", by: "id", placed: "branchId", where: () => sql`true` });
  visible(Stray, { with: "Branch", by: "id", placed: "branchId" });
  expect(() => checkNoun({ ...nounOfClass(Book), target: Reprint })).toThrow("a condition on its whole would not be asked");
  expect(() => checkNoun({ ...nounOfClass(Book), target: Stray })).toThrow("repeats a place of Branch, which is seen by something else");
});

test("what is declared of columns, nouns and orders that there are not stops the start", () => {
  const many = { kind: "many", noun: "Copy", match: "bookId", where: undefined, order: { by: ["number"] }, limit: 1, usually: 1 } as const;
  const mistakes: [Declaration, string][] = [
    [{ kind: "one", noun: "Nothing", key: "branchId" }, "there is no noun Nothing"],
    [{ kind: "one", noun: "Branch", key: "nothing" }, "Book has no column nothing"],
    [{ kind: "all", noun: "Branch", key: "branchId" }, "@All is for classes that are no noun"],
    [{ ...many, match: "nothing" }, "Copy has no column nothing"],
    [{ ...many, order: { by: ["nothing"] } }, "Copy has no column nothing"],
    [
      { ...many, noun: "Branch", match: "parentId", order: { by: ["parentId"] } },
      "cannot be ordered by Branch.parentId, which may be null",
    ],
    [{ kind: "computed", expression: (row) => sql`${row.nothing}`, withRow: false }, "Book has no column nothing"],
    [{ kind: "guarded", column: "nothing", condition: () => sql`true` }, "Book has no column nothing"],
  ];
  for (const [declaration, message] of mistakes) expect(() => checkNoun(bookWith(declaration))).toThrow(message);
});
