import { expect, test } from "@jest/globals";
import { type CampaignForm, emptyForm, termsOf } from "./campaign-form";

const complete: CampaignForm = {
  ...emptyForm("o"),
  ...{ code: "T1", title: "一", titleEn: "One", startsOn: "2026-12-01", endsOn: "2027-03-31", planDueAt: "2026-12-20T10:00:00.000Z" },
  batches: [{ key: "a", id: null, name: "first", startsOn: "2026-12-01", endsOn: "2027-03-31" }],
  themes: " safety \n\nmoney",
};

test("a form that lacks something names every place at once", () => {
  const { missing } = termsOf(emptyForm("o"), "en");
  const places = missing?.map(({ path }) => path.slice(1).join("."));
  expect(places).toEqual([
    "title",
    "titleEn",
    "startsOn",
    "endsOn",
    "planDueAt",
    "batches.0.name",
    "batches.0.startsOn",
    "batches.0.endsOn",
  ]);
});

test("a complete form becomes the input of the API: empty lines are no themes, the reasons are the product's own", () => {
  const { terms } = termsOf(complete, "en");
  expect(terms?.themes).toEqual(["safety", "money"]);
  expect(terms?.batches).toEqual([{ id: null, name: "first", startsOn: "2026-12-01", endsOn: "2027-03-31" }]);
  expect(terms?.reasonCodes?.map(({ code }) => code)).toContain("SCOPE_UNCLEAR");
});
