import { describe, expect, test } from "@jest/globals";
import { childPath, isWithin, parentPath, rootPath } from "./tree-path.js";

describe("a path of the tree", () => {
  test("is the parent's path and a segment of four letters", () => {
    expect(childPath(rootPath, 0)).toBe("00000000");
    expect(childPath(rootPath, 35)).toBe("0000000z");
    expect(childPath(rootPath, 36)).toBe("00000010");
    expect(parentPath(childPath(rootPath, 36))).toBe(rootPath);
    expect(parentPath(rootPath)).toBe(rootPath);
  });

  test("sorts as the tree does: by code point, children after their parent and before its next sibling", () => {
    const numbers = [0, 9, 10, 35, 36, 1295, 1296, 46_655, 46_656, 1_679_615];
    const siblings = numbers.map((number) => childPath(rootPath, number));
    const walked = siblings.flatMap((path) => [path, childPath(path, 0), childPath(path, 40)]);
    expect([...walked].sort()).toEqual(walked);
  });

  test("of a subtree lies between its top and the top followed by a tilde", () => {
    const top = childPath(rootPath, 12);
    const deep = childPath(childPath(top, 1_679_615), 5);
    for (const path of [top, deep]) expect(path >= top && path < `${top}~` && isWithin(path, top)).toBe(true);
    for (const path of [rootPath, childPath(rootPath, 11), childPath(rootPath, 13)]) {
      expect(path >= top && path < `${top}~`).toBe(false);
      expect(isWithin(path, top)).toBe(false);
    }
  });

  test("refuses a child number that does not fit a segment", () => {
    for (const number of [-1, 0.5, 1_679_616]) expect(() => childPath(rootPath, number)).toThrow(RangeError);
  });
});
