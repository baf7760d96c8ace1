import { expect, test } from "@jest/globals";
import { markedPieces, searchedWords } from "./marked-words";

const markedOf = (text: string, typed: string) =>
  markedPieces(text, searchedWords(typed))
    .filter(({ marked }) => marked)
    .map(({ text: piece }) => piece);

test("every word is marked wherever it stands, whatever its width and case", () => {
  expect(markedOf("承包商管理台账，承包商未登记", "承包商 台账")).toEqual(["承包商", "台账", "承包商"]);
  expect(markedOf("Ｂｏｉｌｅｒ No.7", "boiler no")).toEqual(["Ｂｏｉｌｅｒ", "No"]);
  expect(markedOf("每㎡一处", "m2")).toEqual(["㎡"]);
  expect(markedOf("管理", "台账")).toEqual([]);
  expect(markedOf("管理", "  ")).toEqual([]);
});

test("the pieces are the text, and a word that stands in it is marked", () => {
  const letters = [..."管理ＡaB㎡𠮷 7"];
  const texts = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)));
  for (const said of texts) {
    for (const typed of ["管理", "ab", "m2", "𠮷", "7 a"]) {
      const pieces = markedPieces(said, searchedWords(typed));
      expect(pieces.map(({ text }) => text).join("")).toBe(said);
      const stands = searchedWords(typed).some((word) => said.normalize("NFKC").toLowerCase().includes(word));
      expect([said, typed, pieces.some(({ marked }) => marked)]).toEqual([said, typed, stands]);
    }
  }
});
