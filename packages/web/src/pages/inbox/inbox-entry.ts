import { graphql } from "../../gql";
import type { InboxEntryFragment, InboxWaitedForFragment } from "../../gql/graphql";

/** What the inbox shows of a matter. */
graphql(`
  fragment InboxEntry on InboxItem {
    id
    kind
    turnSince
    dueAt
    light
    organization {
      id
      name
      nameEn
    }
    extension {
      id
      wantedDueAt
      days
      askedAt
      reason
      askedBy {
        id
        name
        nameEn
      }
    }
    onBehalfOf {
      id
      name
      nameEn
    }
    opinion {
      id
      question
      askedBy {
        id
        name
        nameEn
      }
    }
    plan {
      id
      code
      title
      campaign {
        id
        titleEn
      }
      state
      amending
      round
      openFindingCount
      remindedAt
      handover {
        ...HandoverParts @unmask
      }
      organization {
        id
        name
        nameEn
      }
      viewerSteps {
        name
        possible
        whyNot
      }
      unansweredFindingCount
      submittedBy {
        id
        name
        nameEn
      }
    }
  }
`);

/** Whom a matter waits for, which is asked where that is somebody else: who it is costs more than all the rest. */
graphql(`
  fragment InboxWaitedFor on InboxItem {
    id
    waitingFor {
      id
      name
      nameEn
    }
  }
`);

/** How many matters of a group are brought at once. */
export const pageSize = 20;

/** A matter with the side whose turn it is. */
export type InboxEntry = InboxEntryFragment & Partial<InboxWaitedForFragment> & { turn: "MINE" | "OTHERS" };

/** One of the two groups of the inbox. */
export interface InboxGroup {
  turn: "MINE" | "OTHERS";
  entries: readonly InboxEntry[];
  total: number;
  /** Brings the next ones; null when all are there. */
  more: (() => unknown) | null;
}

/** Joins a matter with whose turn it is. */
export function entryOf(item: Omit<InboxEntry, "turn">, turn: "MINE" | "OTHERS"): InboxEntry {
  return { ...item, turn };
}

/** Where a matter is worked on: the writer in the editor, everybody else where the submitted plan is read. */
export function pathOf(entry: InboxEntry): string {
  const plan = `/plans/${entry.plan?.id ?? ""}`;
  if (entry.kind === "EXTENSION_REQUEST") return `${plan}#deadline`;
  if (entry.kind === "OPINION_REQUEST") return `${plan}/review`;
  if (entry.turn === "MINE" && entry.kind !== "PLAN_REVIEW") return `${plan}/edit`;
  return (entry.plan?.round ?? 0) > 0 ? `${plan}/review` : plan;
}
