import { expect, test } from "@jest/globals";
import { type LetterTerms, letterTerms, levelOutOfTurn } from "./light-letter.js";

test("a light reaches one level higher each time where nobody says otherwise", () => {
  expect(letterTerms([]).map(({ level, light, days }) => `${level} ${light} ${days}`)).toEqual([
    ...["RESPONSIBLE_PERSON YELLOW 0", "LEADING_EXECUTIVE RED 0", "LEAD_DEPARTMENT RED 7", "CAMPAIGN RED 14"],
  ]);
  expect(levelOutOfTurn(letterTerms([]))).toBeNull();
});

test("what a campaign sets holds for that level, wherever it stands", () => {
  const own: LetterTerms[] = [{ level: "CAMPAIGN", light: null, days: 0 }];
  expect(letterTerms(own).at(-1)).toEqual(own[0]);
});

test.each<[string, LetterTerms[], string | null]>([
  ["earlier by days", [{ level: "LEAD_DEPARTMENT", light: "RED", days: 20 }], "CAMPAIGN"],
  ["earlier by its light", [{ level: "LEADING_EXECUTIVE", light: "YELLOW", days: 365 }], null],
  ["before the nearest", [{ level: "RESPONSIBLE_PERSON", light: "RED", days: 1 }], "LEADING_EXECUTIVE"],
  ["on the same day", [{ level: "LEAD_DEPARTMENT", light: "RED", days: 14 }], null],
  ["one who is never told is passed over", [{ level: "LEADING_EXECUTIVE", light: null, days: 99 }], null],
])("nobody is told before whoever is nearer: %s", (_case, own, expected) => {
  expect(levelOutOfTurn(letterTerms(own))).toBe(expected);
});
