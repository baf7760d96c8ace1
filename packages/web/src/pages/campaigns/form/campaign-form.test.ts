import { expect, test } from "@jest/globals";
import { type CampaignForm, emptyForm, formFrom, termsOf } from "./campaign-form";

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

test("begins from another campaign: its terms with the days moved along, no code, no batch of the other", () => {
  const other = {
    ...complete,
    id: "c",
    organization: { id: "elsewhere" },
    themes: [{ id: "t", name: "safety" }],
    batches: [{ ...complete.batches[0], id: "b" }],
  };
  const form = formFrom(other as never, "2026-12-11", "o");
  expect(form).toMatchObject({
    fromCampaignId: "c",
    organizationId: "o",
    code: "",
    title: "一",
    startsOn: "2026-12-11",
    endsOn: "2027-04-10",
  });
  expect(form.planDueAt).toBe("2026-12-30T10:00:00.000Z");
  expect(form.batches).toMatchObject([{ id: null, name: "first", startsOn: "2026-12-11", endsOn: "2027-04-10" }]);
  expect(form.themes).toBe("safety");
});
