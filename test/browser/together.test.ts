import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { asDemo } from "../support/demo.js";
import { done } from "../support/outcome.js";
import { auth } from "../support/sign-in.js";
import { password, secretOf } from "../support/world.js";
import { EditorPage } from "./support/editor.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

// Two people write one draft: each sees that the other is there and what the other saves, and nothing of either is lost.

const [hers, his] = ["油库装卸区视频盲区补点", "危货运输法规全员培训"];
const colleagueEmail = "colleague@lanyue.example";
let stage: Stage;
let owner: Visit;
let colleague: Visit;
let path: string;
beforeAll(async () => {
  stage = await Stage.open();
  await hiresColleague();
  owner = await stage.enters("tang.xiaolan@lanyue.example");
  await EditorPage.ofFirstMatter(owner);
  path = new URL(owner.page.url()).pathname;
  colleague = await stage.stranger();
  await colleague.context.request.post("/auth/sign-in", { data: { email: colleagueEmail, password } });
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

/** Somebody else of the same unit who may write its plans. */
async function hiresColleague(): Promise<void> {
  const administrator = await asDemo(stage.world, "gu.mingchuan@lanyue.example");
  const { organizations } = await administrator.sees<{ organizations: { edges: { node: { id: string; code: string } }[] } }>(
    "{ organizations(first: 100) { edges { node { id code } } } }",
  );
  const unit = organizations.edges.find(({ node }) => node.code === "LY-203")?.node ?? { id: "" };
  const { person } = done(await administrator.createsPerson(unit, "同事甲"));
  done(await administrator.grants(person, "SUBMITTER", unit));
  const { invitationUrl } = done(await administrator.invites(person, colleagueEmail));
  const accepted = await auth(stage.world.address, `invitation/${secretOf(invitationUrl)}`, { password });
  if (accepted.status !== 200) throw new Error(`The colleague cannot join: ${JSON.stringify(accepted.body)}`);
}

const chip = ({ page }: Visit, name: string) => page.getByRole("status").getByText(`${name}也在填写`);

test("each sees that the other has the draft open", async () => {
  await colleague.opens(path);
  await owner.sees(chip(owner, "同事甲"));
  await colleague.sees(chip(colleague, "唐晓岚"));
});

test("what one saves appears in the other's editor, beside what the other is typing", async () => {
  const [ownerEditor, colleagueEditor] = [await EditorPage.at(owner), await EditorPage.at(colleague)];
  const typed = await ownerEditor.cell(hers, "责任人");
  await typed.click();
  await typed.getByRole("textbox").fill("鞠文轩");
  await colleagueEditor.writes(his, "责任人", "毕思远");
  await colleagueEditor.isSaved();
  await owner.sees((await ownerEditor.cell(his, "责任人")).getByText("毕思远"));
  expect(await typed.getByRole("textbox").inputValue()).toBe("鞠文轩");
  await owner.presses("Tab");
  await colleague.sees((await colleagueEditor.cell(hers, "责任人")).getByText("鞠文轩"));
  await ownerEditor.isSaved();
  for (const editor of [ownerEditor, colleagueEditor]) {
    expect(await (await editor.cell(hers, "责任人")).innerText()).toContain("鞠文轩");
    expect(await (await editor.cell(his, "责任人")).innerText()).toContain("毕思远");
  }
});

test("two who write at the same moment overwrite nothing of each other", async () => {
  const [ownerEditor, colleagueEditor] = [await EditorPage.at(owner), await EditorPage.at(colleague)];
  await Promise.all([ownerEditor.writes(hers, "责任人", "鞠文轩、毕思远"), colleagueEditor.writes(his, "责任人", "丁若愚、卢景行")]);
  for (const [visit, editor] of [
    [owner, ownerEditor],
    [colleague, colleagueEditor],
  ] as const) {
    await visit.sees((await editor.cell(hers, "责任人")).getByText("鞠文轩、毕思远"));
    await visit.sees((await editor.cell(his, "责任人")).getByText("丁若愚、卢景行"));
    await editor.isSaved();
  }
});

test("whoever leaves is seen no more after some seconds", async () => {
  await colleague.opens("/inbox");
  await owner.seesNoMore(chip(owner, "同事甲"));
});
