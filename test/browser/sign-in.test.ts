import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { demoPassword } from "../support/demo.js";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { SignInPage } from "./support/sign-in.page.js";
import { Stage } from "./support/stage.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const tang = "tang.xiaolan@lanyue.example";

test("the demo lets its first guest in as the headquarters reviewer", async () => {
  const guest = await stage.stranger({ path: "/" });
  await guest.sees(guest.page.getByRole("heading", { name: "收件箱" }));
  await guest.sees(guest.button(/沈静怡.*审核人/));
});

test("a wrong password is called wrong and the email stays; the right one leads to where one wanted to go", async () => {
  const visit = await stage.enters("wen.yining@lanyue.example");
  await visit.signsOut();
  await visit.page.goto("/plans?state=RETURNED");
  visit.bringsAbout(/\/auth\/sign-in/);
  const signIn = new SignInPage(visit);
  await signIn.signsIn(tang, "wrong and long enough");
  await visit.sees(visit.page.getByText("邮箱或密码不正确"));
  expect(await signIn.email.inputValue()).toBe(tang);
  await signIn.password.fill(demoPassword);
  await visit.presses("Enter");
  await visit.page.waitForURL("**/plans?state=RETURNED");
  await visit.sees(visit.button(/唐晓岚/));
});

test("signed out, one stays signed out, also after going back", async () => {
  const visit = await stage.enters(tang);
  await visit.signsOut();
  await visit.page.goBack();
  await visit.page.waitForURL("**/sign-in?to=%2Finbox");
  await visit.page.goto("/plans");
  await visit.page.waitForURL("**/sign-in?to=%2Fplans");
});

test("an account of the demo is a click away", async () => {
  const visit = await stage.enters(tang);
  await visit.signsOut();
  await new SignInPage(visit).chooses("江慕云");
  await visit.sees(visit.page.getByRole("banner").getByText("衡泰投资控股集团").first());
  await visit.sees(visit.page.getByRole("heading", { name: "收件箱" }));
});

test("an account of two groups changes between them", async () => {
  const visit = await stage.enters("yan.qiming@hengtai.example");
  await visit.button(/切换集团.*衡泰投资控股集团/).click();
  await visit.page.getByRole("menuitemradio", { name: "沧衡化工集团" }).click();
  await visit.sees(visit.button(/切换集团.*沧衡化工集团/));
});

test("a session that was ended elsewhere asks for the password over the page, and what was typed is saved", async () => {
  const desk = await stage.enters(tang);
  const editor = await EditorPage.ofFirstMatter(desk);
  await editor.writes("油库装卸区视频盲区补点", "责任人", "鞠文轩");
  await editor.isSaved();

  desk.bringsAbout(/401.*\/graphql\/stream|\/graphql\/stream.*401/);
  const phone = await stage.enters(tang);
  await phone.button(/^账号/).click();
  await phone.page.getByRole("menuitem", { name: "登录的设备" }).click();
  await phone.dialog("登录的设备").getByRole("button", { name: "退出其他所有设备" }).click();
  await phone.seesNoMore(phone.dialog("登录的设备").getByRole("button", { name: "退出其他所有设备" }));

  desk.bringsAbout(/\/auth\/sign-in|UNAUTHENTICATED/);
  await editor.writes("油库装卸区视频盲区补点", "责任人", "鞠文轩、章若水");
  const question = desk.dialog("登录已过期");
  await question.getByLabel(`${tang} 的密码`).fill("not this one, surely");
  await question.getByRole("button", { name: "继续" }).click();
  await desk.sees(question.getByText("邮箱或密码不正确"));
  expect(await axeViolations(desk)).toEqual([]);
  await question.getByLabel(`${tang} 的密码`).fill(demoPassword);
  await desk.presses("Enter");
  await desk.seesNoMore(question);
  await editor.isSaved();
  await desk.page.reload();
  await desk.sees(desk.page.getByRole("gridcell", { name: "鞠文轩、章若水" }));
});
