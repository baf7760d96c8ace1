import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { EditorPage } from "./support/editor.page.js";
import { InboxPage } from "./support/inbox.page.js";
import { SignInPage } from "./support/sign-in.page.js";
import { Stage } from "./support/stage.js";
import { WorkbenchPage } from "./support/workbench.page.js";

// The same first gate for somebody who reads no Chinese: every word of the product and every name of an organization.

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("the language is chosen once and follows the account to another device", async () => {
  const visit = await stage.enters("shen.jingyi@lanyue.example");
  await visit.button(/^账号/).click();
  await visit.page.getByRole("menuitemradio", { name: "English" }).click();
  await visit.sees(visit.page.getByRole("heading", { name: "Inbox" }));
  const stranger = await stage.stranger({ path: "/sign-in" });
  await new SignInPage(stranger).chooses("沈静怡");
  await stranger.sees(stranger.page.getByRole("heading", { name: "Inbox" }));
  await stranger.sees(stranger.page.getByText("Lanyue Energy Group").first());
});

test("a review from the inbox to the return, in English", async () => {
  const reviewer = await stage.enters("shen.jingyi@lanyue.example", { locale: "en" });
  await new InboxPage(reviewer).opensByKeyboard("Donghai Refining");
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  await reviewer.sees(reviewer.page.getByRole("heading", { level: 1, name: "Donghai Refining" }));
  await reviewer.sees(workbench.footer.getByText("Cannot be approved yet"));
  await workbench.confirms("F1");
  await workbench.confirms("F2");
  await workbench.raisesAgain("F3", "Name the members of the second group.");
  await reviewer.presses("j");
  await reviewer.sees(workbench.currentRow);
  await workbench.notes("D1", "Say who signs for it.");
  await workbench.decides("r", "Two days, please.");
  await reviewer.sees(reviewer.page.getByRole("status").filter({ hasText: "Round 2 of Donghai Refining returned with 2 findings" }));
});

test("the submitter reads the findings in English", async () => {
  const submitter = await stage.enters("lu.wenbin@lanyue.example", { locale: "en" });
  const inbox = new InboxPage(submitter);
  await submitter.sees(inbox.matter("Donghai Refining").first());
  await submitter.page.getByRole("row").filter({ hasText: "2 findings to answer" }).getByRole("link").click();
  const editor = await EditorPage.at(submitter);
  await submitter.sees(editor.missing.getByText("Answer finding F3"));
  await editor.answers("F3", "The members are named.", "Fixed");
  await submitter.seesNoMore(editor.missing.getByText("Answer finding F3"));
});

test("no word of the product is left in Chinese", async () => {
  const visit = await stage.enters("shen.jingyi@lanyue.example", { locale: "en" });
  for (const path of ["/inbox", "/plans"]) {
    await visit.opens(path);
    const parts = [visit.page.getByRole("table"), visit.page.getByRole("banner"), visit.page.getByRole("navigation").first()];
    for (const part of parts) {
      await visit.sees(part);
      expect((await part.innerText()).replace("督", "").match(/[\u4e00-\u9fff]+/g)).toBeNull();
    }
  }
});
