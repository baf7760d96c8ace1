import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { afterASecond, inDays } from "../../support/actor.js";
import { asDemo } from "../../support/demo.js";
import { axeViolations } from "./axe.js";
import { Stage } from "./stage.js";
import type { Locale, Visit } from "./visit.js";

const reviewer = "shen.jingyi@lanyue.example";
const submitter = "tang.xiaolan@lanyue.example";
const manager = "su.jincheng@lanyue.example";
const administrator = "gu.mingchuan@lanyue.example";
const viewer = "wen.yining@lanyue.example";
const keeper = "hou.zhixing@cangheng.example";

/** What an address names by its id. */
type Subject = "returned" | "reviewed" | "approved" | "unit" | "campaign" | "sheet";

/** Codes carry the year in which the demo is loaded. */
const thisYear = inDays(0).slice(0, 4);

interface Place {
  readonly path: string;
  /** Nobody is signed in without it. */
  readonly who?: string;
  readonly subject?: Subject;
  /** Opens what is shown over the page. */
  opens?(visit: Visit): Promise<void>;
}

/** Opens a dialog by a button of the page. */
const byButton = (zh: string, en: string) => async (visit: Visit) => {
  await visit.button(visit.says(zh, en)).first().click();
  await visit.sees(visit.dialog());
};

const section = (name: string): Place => ({ path: `/plans/:id/edit?section=${name}`, who: submitter, subject: "returned" });

/** Every page as those see it who use it, and the dialogs over them. */
const places: readonly Place[] = [
  { path: "/sign-in" },
  { path: "/invitation/:token" },
  { path: "/inbox", who: reviewer },
  { path: "/inbox", who: submitter },
  { path: "/inbox", who: viewer },
  { path: "/notices", who: reviewer },
  { path: "/notices?unread=true", who: submitter },
  { path: "/plans", who: reviewer },
  { path: "/plans?light=RED", who: reviewer },
  { path: "/plans/:id", who: submitter, subject: "returned" },
  { path: "/plans/:id/1", who: reviewer, subject: "reviewed" },
  { path: "/plans/:id", who: viewer, subject: "approved" },
  { path: "/plans/:id/review", who: reviewer, subject: "reviewed" },
  { path: "/plans/:id/review?whole=true", who: reviewer, subject: "reviewed" },
  { path: "/plans/:id/review?view=coverage", who: reviewer, subject: "reviewed" },
  { path: "/plans/:id/review", who: submitter, subject: "returned" },
  ...["WORK_TABLE", "BATCHES", "KEY_PEOPLE", "GUIDANCE_GROUPS", "PROBLEM_RESPONSES"].map(section),
  ...["SAFEGUARDS", "NARRATIVE", "ATTACHMENTS", "COMMITMENT"].map(section),
  { path: "/plans/:id/print/decision-1", who: submitter, subject: "returned" },
  { path: "/plans/:id/print/version-1", who: reviewer, subject: "reviewed" },
  { path: "/board", who: reviewer },
  { path: "/orgs?of=problems", who: reviewer },
  { path: "/problems", who: manager },
  { path: "/problems?list=measures", who: submitter },
  { path: "/problems?list=outcomes", who: submitter },
  { path: "/problems?list=responsibilities&light=RED", who: viewer },
  { path: `/problems/WT${thisYear}-013`, who: manager },
  { path: "/problems", who: manager, opens: byButton("登记问题", "Enter a problem") },
  { path: "/problems?state=REGISTERED", who: manager, opens: byButton("交办", "Assign") },
  { path: `/problems/WT${thisYear}-025`, who: submitter, opens: byButton("申请销号", "Ask for close-out") },
  { path: `/problems/WT${thisYear}-019`, who: submitter, opens: byButton("添加佐证", "Add evidence") },
  { path: `/problems/WT${thisYear}-019`, who: submitter, opens: byButton("制定标准", "Set criteria") },
  { path: `/problems/WT${thisYear}-027`, who: reviewer },
  { path: `/problems/XF${thisYear}-002`, who: keeper, opens: byButton("立项并安排检查", "Register as a project") },
  { path: `/problems/XF${thisYear}-002`, who: keeper, opens: byButton("新增目标", "Add a target") },
  { path: "/ledgers/:id/areas", who: keeper, subject: "sheet" },
  { path: "/search", who: viewer },
  { path: "/search?q=责任", who: keeper },
  { path: "/search?q=责任&kind=MEASURE", who: manager },
  { path: "/closeouts", who: reviewer },
  { path: "/closeouts", who: viewer },
  { path: "/campaigns/:id?tab=closeouts", who: manager, subject: "campaign" },
  { path: "/orgs", who: reviewer },
  { path: "/orgs/:id", who: viewer, subject: "unit" },
  { path: "/quality", who: reviewer },
  { path: "/campaigns", who: manager },
  { path: "/campaigns/new", who: manager },
  { path: "/campaigns/templates", who: manager },
  ...["terms", "participants", "problems", "roots", "rules", "lookbacks"].map((tab) => ({
    path: `/campaigns/:id?tab=${tab}`,
    who: manager,
    subject: "campaign" as const,
  })),
  { path: "/settings/organizations", who: administrator },
  { path: "/settings/organizations/import", who: administrator },
  { path: "/settings/account", who: viewer },
  { path: "/settings/calendar", who: administrator },
  { path: "/settings/calendar", who: viewer },
  {
    path: "/settings/calendar",
    who: administrator,
    opens: async (visit) => {
      await visit.page
        .getByRole("button", { name: visit.says("1 月 1 日", "1 Jan") })
        .first()
        .click();
      await visit.sees(visit.dialog());
    },
  },
  { path: "/settings/phrases", who: reviewer },
  { path: "/settings/phrases", who: reviewer, opens: byButton("新增常用语", "New phrase") },
  { path: "/settings/delegations", who: reviewer },
  { path: "/settings/delegations", who: viewer },
  { path: "/settings/delegations", who: administrator },
  { path: "/settings/delegations", who: reviewer, opens: byButton("指定代办人", "Name a stand-in") },
  ...["", "/console", "/reference", "/changelog", "/tokens", "/bulk", "/webhooks"].map((page) => ({
    path: `/developers${page}`,
    who: administrator,
  })),
  { path: "/developers/reference/Query.plans?q=plan", who: submitter },
  { path: "/demo", who: viewer },
  { path: "/nowhere", who: reviewer },
  { path: "/settings/organizations", who: administrator, opens: byButton("新建下级组织", "New organization below") },
  { path: "/settings/organizations?tab=people", who: administrator, opens: byButton("新建人员", "New person") },
  { path: "/settings/organizations?tab=people", who: administrator, opens: byButton("唐晓岚", "Tang Xiaolan") },
  { path: "/settings/organizations?tab=grants", who: administrator, opens: byButton("授予角色", "Grant a role") },
  { path: "/settings/organizations?tab=recusals", who: administrator, opens: byButton("登记回避", "Declare a recusal") },
  { path: "/developers/tokens", who: administrator, opens: byButton("新建令牌", "New token") },
  { path: "/developers/tokens", who: administrator, opens: byButton("新建服务令牌", "New service token") },
  { path: "/developers/webhooks", who: administrator, opens: byButton("新建 Webhook", "New webhook") },
  {
    path: "/inbox",
    who: reviewer,
    opens: async (visit) => {
      await visit.presses("?");
      await visit.sees(visit.dialog());
    },
  },
  {
    path: "/inbox",
    who: reviewer,
    opens: async (visit) => {
      await visit.page.getByRole("button", { name: visit.says("消息", "notice") }).click();
      await visit.sees(visit.dialog());
    },
  },
  {
    path: "/inbox",
    who: submitter,
    opens: async (visit) => {
      await visit.button(/^(账号|Account)/).click();
      await visit.page.getByRole("menuitem", { name: visit.says("登录的设备", "Signed-in devices") }).click();
      await visit.sees(visit.dialog());
    },
  },
];

/** Looks at every page in one language: nothing that axe finds, nothing in the console, nothing of another host, nothing too wide. */
export function lookAtEveryPage(locale: Locale, colorScheme: "light" | "dark"): void {
  let stage: Stage;
  const visits = new Map<string, Visit>();
  let subjects: Readonly<Record<Subject, string>>;
  beforeAll(async () => {
    stage = await Stage.open({ DUBAN_DOCUMENTS: "known" });
    subjects = await subjectsOf(stage);
  }, 60_000);
  afterAll(() => stage.close());
  afterEach(() => expect([...visits.values()].flatMap(({ complaints }) => complaints)).toEqual([]));

  const visitOf = async (who: string | undefined): Promise<Visit> => {
    const known = visits.get(who ?? "");
    if (known) return known;
    const visit = who === undefined ? await stage.stranger({ locale }) : await stage.enters(who, { locale });
    await visit.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    if (who === undefined) visit.bringsAbout(/answer 404 .*\/auth\/invitation|404 .*\/auth\/invitation/);
    visits.set(who ?? "", visit);
    return visit;
  };

  describe.each(places)("$path", ({ path, who, subject, opens }) => {
    test(`for ${who ?? "a stranger"}${opens ? ", with a dialog" : ""}`, async () => {
      const visit = await visitOf(who);
      await visit.page.setViewportSize({ width: 1440, height: 900 });
      await visit.opens(path.replace(":id", subject ? subjects[subject] : "").replace(":token", "unknown"));
      await opens?.(visit);
      expect(await axeViolations(visit)).toEqual([]);
      expect(await missingGlyphs(visit)).toEqual([]);
      await visit.page.setViewportSize({ width: 390, height: 844 });
      await visit.settles();
      expect(await tooWide(visit)).toEqual([]);
      expect(await outOfReach(visit)).toEqual([]);
      expect(await axeViolations(visit)).toEqual([]);
    });
  });

  test("no page is forgotten", () => {
    const routes = readFileSync(new URL("../../../packages/web/src/routes.tsx", import.meta.url), "utf8");
    const known = new Set(places.map(({ path }) => formOf(path)));
    const paths = [...routes.matchAll(/page\("([^"]+)"/g)].map(([, path]) => `/${path}`);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.map(formOf).filter((path) => !known.has(path))).toEqual([]);
  });
}

/** A route and an address of it look the same. */
function formOf(path: string): string {
  return path
    .replace(/\?[a-z]+=.*$/, "")
    .replace(/\/(:[a-z]+\?|\d+)$/, "")
    .replace(/:[a-z]+|(decision|version|WT\d+)-\d+$/g, ":");
}

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly code: string;
  readonly organization: { readonly code: string };
}

type List = { readonly edges: readonly { readonly node: Listed }[] };

const subjectsAsked = `{
  plans(first: 100) { edges { node { id state round organization { code } } } }
  campaigns(first: 10) { edges { node { id state } } }
  organizations(first: 100) { edges { node { id code } } }
}`;
const ledgersAsked = "{ ledgers { edges { node { id code } } } }";

async function subjectsOf({ world }: Stage): Promise<Record<Subject, string>> {
  for (const text of [subjectsAsked, ledgersAsked]) await world.offers(text);
  await afterASecond(); // what is offered is looked up once a second
  const actor = await asDemo(world, reviewer);
  const { plans, campaigns, organizations } = await actor.sees<Record<"plans" | "campaigns" | "organizations", List>>(subjectsAsked);
  const { ledgers } = await (await asDemo(world, keeper)).sees<Record<"ledgers", List>>(ledgersAsked);
  return {
    returned: idOf(plans, ({ organization, round }) => organization.code === "LY-203" && round === 1),
    reviewed: idOf(plans, ({ organization, round }) => organization.code === "LY-301" && round === 2),
    approved: idOf(plans, ({ state }) => state === "APPROVED"),
    campaign: idOf(campaigns, ({ state }) => state === "OPEN"),
    unit: idOf(organizations, ({ code }) => code === "LY-3"),
    sheet: idOf(ledgers, ({ code }) => code === `ZX${thisYear}`),
  };
}

function idOf({ edges }: List, wanted: (node: Listed) => boolean): string {
  const found = edges.find(({ node }) => wanted(node));
  if (!found) throw new Error(`The demo has nothing of this kind: ${wanted}`);
  return found.node.id;
}

/** Chinese characters of the page that the client's own font does not draw. */
async function missingGlyphs({ page }: Visit): Promise<string[]> {
  return page.evaluate(async () => {
    const family = "Noto Sans SC Variable";
    const shown = [...new Set(document.body.innerText.match(/\p{Script=Han}/gu) ?? [])];
    if (!getComputedStyle(document.body).fontFamily.includes(family)) return shown;
    await document.fonts.ready;
    return shown.filter((glyph) => !document.fonts.check(`14px "${family}"`, glyph));
  });
}

/** What makes the page scroll sideways. */
async function tooWide({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...beyond.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160))];
  });
}

/** What can be pressed or written in but lies beyond the right edge, where nothing scrolls to it. */
async function outOfReach({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (["auto", "scroll"].includes(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth) return true;
      }
      return false;
    };
    return [...document.querySelectorAll("#root :is(a, button, input, textarea, select)")]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !scrolls(element))
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}
