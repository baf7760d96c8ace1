import { expect, test } from "@jest/globals";
import { viewQuery } from "./list.js";

test("a view keeps filters and order, in one order, and neither the current row nor what is empty", () => {
  const address = new URLSearchParams("plan=x&light=RED&q=&state=RETURNED,SUBMITTED&campaign=c");
  expect(viewQuery("PLANS", address)).toBe("campaign=c&state=RETURNED%2CSUBMITTED&light=RED");
  expect(viewQuery("INBOX", address)).toBe("light=RED");
  expect(viewQuery("TREE", new URLSearchParams("unit=u&descending=true&sort=overdue"))).toBe("sort=overdue&descending=true");
});
