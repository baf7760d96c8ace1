import type { EvidenceKind, Pillar, Rank, RectificationType } from "@duban/schema";

/** First and last day, counted from today. */
export type Span = readonly [from: number, to: number];

export interface SketchBatch {
  readonly name: string;
  readonly span: Span;
  readonly organizations: readonly string[];
  readonly headCount: number | null;
  readonly scope: string;
}

export interface SketchKeyPerson {
  /** Position of the batch, counted from 1. */
  readonly batch: number;
  readonly post: string;
  readonly name: string;
  readonly category: string;
  readonly requirement: string;
}

export interface SketchRow {
  /** Keeps the row's id when rows are put before it in a later round; its position by default. */
  readonly key?: string;
  readonly task: string;
  readonly steps: string;
  readonly span: Span | null;
  readonly person: string;
  readonly department: string;
  readonly deliverable: string;
  readonly evidence: string;
  /** The rows that must be finished before it begins: their pillar, and their position in it counted from 1. */
  readonly after: readonly (readonly [pillar: Pillar, row: number])[];
}

export interface SketchMember {
  readonly name: string;
  readonly post: string;
  readonly home: string | null;
}

export interface SketchGroup {
  readonly name: string;
  readonly leader: string;
  readonly post: string;
  readonly rank: Rank | null;
  readonly home: string | null;
  readonly members: readonly SketchMember[];
  readonly guides: readonly string[];
  readonly tasks: string;
}

/** The answer to a problem handed down, in the order in which the problems were handed down to the organization. */
export interface SketchResponse {
  readonly type: RectificationType;
  readonly executive: string;
  readonly department: string;
  readonly unit: string;
  readonly person: string;
  readonly contact: string;
  readonly cause: string;
  readonly siblingCheck: string;
  /** In 万元. */
  readonly funds: number | null;
  readonly contingency: string;
  readonly goal: string;
  readonly span: Span;
  readonly measures: readonly { readonly text: string; readonly owner: string; readonly span: Span }[];
  readonly criteria: readonly { readonly text: string; readonly evidence: EvidenceKind }[];
}

export interface SketchCommitment {
  readonly signedBy: string;
  readonly post: string;
  readonly signedOn: number;
  readonly text: string;
}

export interface SketchLeadership {
  readonly executive: string;
  readonly department: string;
  readonly contact: string;
  readonly phone: string;
  readonly group: string;
}

/** The content of a plan as the story tells it: organizations by code, days from today, rows without ids. */
export interface PlanSketch {
  readonly leadership: SketchLeadership;
  readonly batches: readonly SketchBatch[];
  readonly keyPeople: readonly SketchKeyPerson[];
  readonly work: Readonly<Record<Pillar, readonly SketchRow[]>>;
  readonly groups: readonly SketchGroup[];
  readonly responses: readonly SketchResponse[];
  readonly safeguards: string;
  readonly narrative: string;
  readonly commitment: SketchCommitment | null;
}

/** A row of the work table. */
export function row(
  task: string,
  span: Span | null,
  [person, department]: readonly [person: string, department: string],
  evidence: string,
  more: { readonly key?: string; readonly steps?: string; readonly deliverable?: string; readonly after?: SketchRow["after"] } = {},
): SketchRow {
  return { task, span, person, department, evidence, steps: "", deliverable: "", after: [], ...more };
}

/** A member of a guidance group, with the organization they come from. */
export function member(name: string, post: string, home: string | null = null): SketchMember {
  return { name, post, home };
}
