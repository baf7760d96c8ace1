import { expect, test } from "@jest/globals";
import { joined } from "./use-phrases";

test("a phrase comes after what is written, on a line of its own", () => {
  expect(joined("", "请写明。")).toBe("请写明。");
  expect(joined("  ", "请写明。")).toBe("请写明。");
  expect(joined("第二批没有名单。 ", "请写明。")).toBe("第二批没有名单。\n请写明。");
});
