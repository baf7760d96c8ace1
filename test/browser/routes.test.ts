import { contentLimits } from "@duban/schema";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { asDemo } from "../support/demo.js";
import { done } from "../support/outcome.js";
import { contentOf } from "../support/plan.selection.js";
import { saves } from "../support/plan.verbs.js";
import { figure } from "./support/figures.js";
import { planIn, withRows } from "./support/large-plan.js";
import { Stage } from "./support/stage.js";
import { trafficOf } from "./support/traffic.js";
import type { Visit } from "./support/visit.js";

// What going somewhere asks of the server: counted in documents and rounds of them, and never in time, which is only told.

const reviewer = "shen.jingyi@lanyue.example";
const submitter = "tang.xiaolan@lanyue.example";

/**
 * Parts of the product by their entry in the rail, and how many rounds of documents each takes: one, but for the tree, where the campaign
 * comes first. What was seen before, as the inbox here, is there at once and asked for anew with all that it shows.
 */
const parts: readonly (readonly [name: string, title: string, rounds: number])[] = [
  ["方案", "plans", 1],
  ["监督树", "tree of organizations", 2],
  ["专项活动", "campaigns", 1],
  ["收件箱", "inbox", 1],
];

/** Milliseconds for which no task may keep the window from answering while a list is scrolled; a busy machine takes half of it. */
const longestTask = 500;
const mostRows = 120;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.isQuiet();
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("the first sight of the inbox takes three rounds: who is there, what waits for them, and the first of it", async () => {
  const visit = await stage.enters(reviewer, { path: "/demo" });
  const { names, repeated, rounds, took } = await trafficOf(visit, () => visit.opens("/inbox"));
  figure("first load of the inbox", { milliseconds: took, documents: names.length, rounds });
  expect(names).toEqual(expect.arrayContaining(["Shell", "Inbox"]));
  expect(repeated).toEqual([]);
  expect(rounds).toBeLessThanOrEqual(3);
});

test("each part of the product asks for its documents once and all together", async () => {
  const visit = await stage.enters(reviewer);
  for (const [name, title, most] of parts) {
    const { names, repeated, rounds, took } = await trafficOf(visit, () => goes(visit, name));
    figure(`to the ${title}`, { milliseconds: took, documents: names.length, rounds });
    expect({ name, repeated }).toEqual({ name, repeated: [] });
    expect({ name, rounds: rounds <= most ? "few enough" : rounds, names }).toMatchObject({ rounds: "few enough" });
  }
});

async function goes(visit: Visit, name: string): Promise<void> {
  await visit.goesTo(name);
  await visit.sees(visit.page.getByRole("heading", { level: 1, name }).first());
}

/** Milliseconds from the click on the open part, once another one was opened, until its rows are painted. */
function opensAgain({ page }: Visit): Promise<number> {
  return page.evaluate(async () => {
    const painted = async (isDone: () => boolean) => {
      do await new Promise(requestAnimationFrame);
      while (!isDone());
      await new Promise(requestAnimationFrame);
    };
    const rows = () => document.querySelectorAll("[role=grid] [role=row]").length;
    const part = document.querySelector<HTMLElement>("nav [aria-current=true]");
    document.querySelector<HTMLElement>("nav li button:not([aria-current])")?.click();
    await painted(() => rows() === 0);
    const begun = performance.now();
    part?.click();
    await painted(() => rows() > 5);
    return Math.round(performance.now() - begun);
  });
}

test("a work table of 10,000 rows is scrolled to its end without a long task, and few of its rows are in the page", async () => {
  const actor = await asDemo(stage.world, submitter);
  const plan = await planIn(actor, "RETURNED");
  done(await saves(actor, plan, withRows(await contentOf(actor, plan), contentLimits.workRows)));
  const visit = await stage.enters(submitter, { path: `/plans/${plan.id}/edit` });
  const grid = visit.page.getByRole("grid", { name: "工作表" });
  await visit.sees(grid);
  const scrolled = await grid.evaluate(async (element) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    let scroller: Element | null = element;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    const moving = scroller ?? document.documentElement;
    let most = 0;
    for (let step = 1; step <= 40; step++) {
      moving.scrollTop = ((moving.scrollHeight - moving.clientHeight) * step) / 40;
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      most = Math.max(most, element.querySelectorAll("[role=row]").length);
    }
    observer.disconnect();
    return { tasks, most, height: moving.scrollHeight };
  });
  figure("a work table of 10,000 rows, scrolled", {
    longestTask: Math.max(0, ...scrolled.tasks),
    longTasks: scrolled.tasks.length,
    rows: scrolled.most,
  });
  expect(scrolled.height).toBeGreaterThan(contentLimits.workRows * 20); // it was all there to be scrolled
  expect(scrolled.most).toBeGreaterThan(5);
  expect(scrolled.most).toBeLessThanOrEqual(mostRows);
  expect(Math.max(0, ...scrolled.tasks)).toBeLessThanOrEqual(longestTask);
  await visit.sees(grid.getByText("第 9999 项任务", { exact: false }).or(grid.getByRole("row").last()).first());
  const milliseconds = await opensAgain(visit);
  figure("a work table of 10,000 rows, opened from another part of the plan", { milliseconds });
  expect(milliseconds).toBeLessThanOrEqual(longestTask);
}, 240_000);
