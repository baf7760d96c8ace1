import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("a plan that was copied lies beside the one it was copied from, with what both say marked", async () => {
  const reviewer = await stage.enters("shen.jingyi@lanyue.example");
  const query = `{ plans(first: 100, filter: { search: "岳岭工程公司" }) { edges { node { id } } } }`;
  const answer = await reviewer.context.request.post("/graphql", { data: { query } });
  const { data } = (await answer.json()) as { data: { plans: { edges: { node: { id: string } }[] } } };
  await reviewer.opens(`/plans/${data.plans.edges[0]?.node.id}/review`);
  const findings = reviewer.page.getByRole("complementary", { name: "本次审核意见" });
  await reviewer.sees(findings.getByText(/% 的文字与本活动另一单位的方案相同/));
  const similar = findings.getByRole("listitem").filter({ hasText: "蓝川气田公司" });
  await similar.getByRole("button", { name: "并排查看" }).click();
  const beside = reviewer.dialog(/与蓝川气田公司的方案 \d+% 相同/);
  const passage = beside.getByRole("row").filter({ hasText: "更换 3 座集气站的稳压泵" }).first();
  expect(await passage.locator("mark").allInnerTexts()).toEqual([
    "更换 3 座集气站的稳压泵，12 月上旬完成",
    "更换 3 座集气站的稳压泵，12 月上旬完成",
  ]);
  expect(await axeViolations(reviewer)).toEqual([]);
  await beside.getByRole("button", { name: "关闭", exact: true }).last().click();
  await reviewer.seesNoMore(reviewer.dialog());
});
