import { contentLimits } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { asDemo } from "../support/demo.js";
import { done } from "../support/outcome.js";
import { contentOf } from "../support/plan.selection.js";
import { notes, saves } from "../support/plan.verbs.js";
import { EditorPage } from "./support/editor.page.js";
import { type Interactions, measured } from "./support/interactions.js";
import { planIn, withRows } from "./support/large-plan.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

// A plan as large as plans may be feels as a small one does: what a key or a click takes until its effect is painted is measured on
// both, one after the other. On a machine that does other things at the same time both are slower, so the large one may take what the
// small one does three times over, if that is more than the 100 ms that a person takes for at once.

const atOnce = 100;
const findings = 200;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());

function expectAtOnce(what: string, large: Interactions, small: Interactions): void {
  process.stdout.write(`${what}: median ${large.median} ms, worst ${large.worst} ms; a small one ${small.median} ms\n`);
  expect(large.median).toBeLessThanOrEqual(Math.max(atOnce, 3 * small.median));
}

/** Moves through the work table and writes into it. */
async function works(visit: Visit): Promise<Interactions> {
  const keys = ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"].map((key) => () => visit.presses(key));
  const letters = [..."abcdef"].map((letter) => () => visit.page.keyboard.press(letter));
  return measured(visit, [...keys, ...letters, () => visit.presses("Enter"), () => visit.presses("ArrowDown")]);
}

async function editorOf(visit: Visit): Promise<EditorPage> {
  const editor = await EditorPage.ofFirstMatter(visit);
  await editor.grid.getByRole("gridcell").nth(2).click();
  return editor;
}

test("the work table of a plan with 10,000 rows", async () => {
  const before = await stage.enters("tang.xiaolan@lanyue.example");
  await editorOf(before);
  const small = await works(before);
  await before.page.close();

  const submitter = await asDemo(stage.world, "tang.xiaolan@lanyue.example");
  const plan = await planIn(submitter, "RETURNED");
  const content = await contentOf(submitter, plan);
  done(await saves(submitter, plan, withRows(content, contentLimits.workRows)));
  const visit = await stage.enters("tang.xiaolan@lanyue.example");
  const editor = await editorOf(visit);
  const sent: number[] = [];
  visit.page.on("request", (request) => {
    const body = request.postData() ?? "";
    if (body.includes("ChangePlanDraft")) sent.push(body.length);
  });
  expect(Number(await editor.grid.getAttribute("aria-rowcount"))).toBeGreaterThan(contentLimits.workRows);
  expectAtOnce("A work table of 10,000 rows", await works(visit), small);
  await editor.isSaved();
  // What was typed into one row, not 10,000 of them.
  expect(Math.max(...sent)).toBeLessThan(4_000);
}, 240_000);

test(`a review with ${findings} findings`, async () => {
  const reviewer = await asDemo(stage.world, "shen.jingyi@lanyue.example");
  const plan = await planIn(reviewer, "IN_REVIEW");
  const steps = (visit: Visit) =>
    measured(
      visit,
      ["n", "n", "n", "p", "n", "p", "j", "j", "k"].map((key) => () => visit.presses(key)),
    );
  const opened = async () => {
    const visit = await stage.enters("shen.jingyi@lanyue.example", { path: `/plans/${plan.id}/review` });
    await visit.sees(new WorkbenchPage(visit).footer.getByRole("button", { name: "退回" }));
    return visit;
  };
  const before = await opened();
  const small = await steps(before);
  await before.page.close();

  for (let number = 0; number < findings; number++) {
    done(await notes(reviewer, plan, { at: { section: "NARRATIVE" }, reason: "OTHER", weight: "ADVISORY", demand: `第 ${number} 条要求` }));
  }
  const visit = await opened();
  await visit.sees(new WorkbenchPage(visit).findings.getByText("第 199 条要求"));
  expectAtOnce(`A review with ${findings} findings`, await steps(visit), small);
}, 240_000);
