import type {
  AnswerKind,
  AnswerVerdict,
  CommentCircle,
  OpinionVerdict,
  OrganizationKind,
  Pillar,
  PlanSection,
  ProblemKind,
  ProblemSeverity,
  Rank,
  ReviewLevels,
  Role,
  Weight,
} from "@duban/schema";
import type { DemoComparison } from "./demo.areas.js";
import type { DemoCalendar, Moment } from "./demo.calendar.js";
import type { DemoLedger } from "./demo.ledger.js";
import type { DemoRoots } from "./demo.roots.js";
import type { PlanSketch } from "./demo.sketch.js";

/** An organization with all under it. */
export interface DemoOrganization {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrganizationKind;
  readonly children: readonly DemoOrganization[];
}

/** What somebody may do, and where. */
export interface DemoGrant {
  readonly role: Role;
  readonly organization: string;
  readonly includesSubtree: boolean;
}

/** Somebody who appears in the story; with an e-mail address they can sign in. */
export interface DemoPerson {
  readonly name: string;
  readonly nameEn: string;
  readonly organization: string;
  readonly post: string;
  readonly rank: Rank;
  readonly phone: string | null;
  readonly email: string | null;
  readonly grants: readonly DemoGrant[];
}

/** A problem that a campaign hands down to an organization. */
export interface DemoProblem {
  readonly organization: string;
  readonly title: string;
  readonly kind: ProblemKind;
  readonly severity: ProblemSeverity;
  /** Days from today. */
  readonly deadline: number;
  readonly repeated: boolean;
  readonly theme: string | null;
}

/** A rule that a campaign weighs otherwise than the default does. */
export interface DemoRule {
  readonly rule: string;
  readonly weight: Weight;
  /** True where nothing is said. */
  readonly enabled?: boolean;
}

/** A place in a plan; `row` is the position in the section, counted from 1. */
export interface DemoPlace {
  readonly section: PlanSection;
  readonly row?: number;
  readonly field?: string;
}

/** A remark of the reviewer. */
export interface DemoFinding extends DemoPlace {
  readonly reasonCode: string;
  readonly weight: Weight;
  readonly demand: string;
  /** Other words for fields of the row, by field. */
  readonly suggestion?: Readonly<Record<string, string>>;
}

/** The submitter's answer to the finding with this number. */
export interface DemoAnswer {
  readonly finding: number;
  readonly kind: AnswerKind;
  readonly text: string;
}

/** What the reviewer makes of the answer to the finding with this number. */
export interface DemoVerdict {
  readonly finding: number;
  readonly verdict: AnswerVerdict;
  readonly note?: string;
}

/** One round of a plan, as far as it has come: what was not reached is left out. */
export interface DemoRound {
  readonly saved: Moment;
  readonly sketch: (calendar: DemoCalendar) => PlanSketch;
  readonly answers?: readonly DemoAnswer[];
  readonly submitted?: Moment;
  readonly withdrawn?: { readonly at: Moment; readonly reason: string };
  readonly started?: Moment;
  readonly verdicts?: readonly DemoVerdict[];
  readonly findings?: readonly DemoFinding[];
  readonly decided?: { readonly at: Moment; readonly outcome: "RETURNED" | "APPROVED"; readonly note: string };
}

/** What the reviewer asks somebody about a plan until a day, in working days from today, and what they said, if they have. */
export interface DemoOpinion {
  readonly of: string;
  readonly asked: Moment;
  readonly question: string;
  readonly dueOn: number;
  readonly given?: { readonly at: Moment; readonly verdict: OpinionVerdict; readonly words: string };
}

/** What somebody says about a plan beside the findings; whoever is mentioned stands in the text too. */
export interface DemoComment {
  readonly by: string;
  readonly at: Moment;
  readonly circle: CommentCircle;
  readonly text: string;
  readonly place?: DemoPlace;
  readonly mentions?: readonly string[];
}

/** What became of the plan of one organization; who writes and who reviews are named by e-mail address. */
export interface DemoPlan {
  readonly organization: string;
  readonly submitter: string;
  readonly reviewer: string;
  readonly rounds: readonly DemoRound[];
  readonly opinions?: readonly DemoOpinion[];
  readonly comments?: readonly DemoComment[];
  /** So many minutes ago the reviewer reminded the submitter. */
  readonly remindedMinutesAgo?: number;
  /** More time that was asked for, until the day so many days from today, and when it was granted, if it was. */
  readonly extension?: { readonly asked: Moment; readonly dueOn: number; readonly reason: string; readonly granted?: Moment };
  /** An amendment that was begun after the approval. */
  readonly amendment?: { readonly at: Moment; readonly reason: string };
}

/** How a campaign is kept as a template. */
interface DemoTemplate {
  readonly at: Moment;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly sector: string;
  /** The organization whose submitted plan is the plan template. */
  readonly plan: string;
}

/** A campaign with everything in it. Days are counted from today, or from the day so many days ago as `daysAgo` says. */
export interface DemoCampaign {
  readonly daysAgo?: number;
  readonly organization: string;
  readonly manager: string;
  /** Follows the letters with the year. */
  readonly code: (year: string) => string;
  readonly title: string;
  readonly titleEn: string;
  readonly startsOn: number;
  readonly endsOn: number;
  readonly planDueAt: Moment;
  readonly reviewWorkingDays: number;
  readonly reviewLevels?: ReviewLevels;
  readonly pillars: readonly Pillar[];
  readonly batches: readonly { readonly name: string; readonly startsOn: number; readonly endsOn: number }[];
  readonly themes: readonly string[];
  readonly rules: readonly DemoRule[];
  readonly participants: readonly { readonly organization: string; readonly batch: number }[];
  readonly problems: readonly DemoProblem[];
  readonly created: Moment;
  /** When the plans were asked for; absent while the campaign is being prepared. */
  readonly requested?: Moment;
  /** When the campaign was closed, every plan of it approved. */
  readonly closed?: Moment;
  /** As what the campaign is kept for others, and whose plan those of others begin with. */
  readonly kept?: DemoTemplate;
  readonly plans: readonly DemoPlan[];
}

/** A group of companies with its story. */
export interface DemoTenant {
  readonly code: string;
  readonly root: DemoOrganization;
  readonly people: readonly DemoPerson[];
  readonly campaigns: readonly DemoCampaign[];
  readonly ledgers: readonly DemoLedger[];
  /** What comes from what; nothing where it is left out. */
  readonly roots?: readonly DemoRoots[];
  /** Areas compared with units; none where it is left out. */
  readonly comparisons?: readonly DemoComparison[];
}
