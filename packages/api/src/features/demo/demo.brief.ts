import type { Company, CompanyProblem, Officer } from "./demo.company.js";
import { drawnFrom } from "./demo.company.js";

/** What is said of a company that appears at the margin of the story. */
export interface Brief {
  readonly code: string;
  readonly name: string;
  readonly head: readonly [name: string, post: string];
  readonly deputy: readonly [name: string, post: string];
  readonly office: Officer;
  readonly expert: Officer;
  readonly phone: string;
  readonly headCount: number;
  /** What everybody is trained in, and what the company is visited for. */
  readonly subject: string;
  readonly below?: readonly string[];
  readonly problems: readonly (Pick<
    CompanyProblem,
    "title" | "severity" | "theme" | "kind" | "goal" | "until" | "measures" | "repeated"
  > & {
    readonly criterion: string;
  })[];
}

/** The company with the parts that such companies have in common. */
export function companyOf(brief: Brief): Company {
  const { code, name, head, deputy, office, expert, phone, below = [] } = brief;
  return {
    ...{ name, code, head, deputy, office, phone },
    training: { subject: brief.subject, officer: expert },
    visits: [
      { to: `到基层一线查${brief.subject}执行情况，覆盖全部班组`, officer: expert },
      { to: "与 20 名一线职工座谈，问题当日列出清单", officer: office },
    ],
    batches: [
      {
        name: "第一批",
        span: [-22, 108],
        organizations: below.length > 0 ? below : [code],
        headCount: brief.headCount,
        scope: `${name}本部${below.length > 0 ? "及下属单位" : ""}全体党员和管理人员，负责人带头参加。`,
      },
    ],
    keyPeople: [
      { batch: 1, post: `${expert[1]}负责人`, name: expert[0], category: brief.subject, requirement: "每两周向班子书面报告一次整改进展。" },
    ],
    problems: brief.problems.map(({ criterion, ...problem }) => ({
      ...problem,
      type: problem.until <= 60 ? "IMMEDIATE" : "PHASED",
      criteria: [[criterion, "SYSTEM_RECORD"]],
      officer: expert,
    })),
    ...(below.length > 0
      ? { guidance: { guides: below, members: drawnFrom(code, [expert[0], `${expert[1]}主任`], [office[0], "联络人"]) } }
      : {}),
    lasting: { rule: `修订${brief.subject}管理规定（长效机制）`, officer: expert },
  };
}
