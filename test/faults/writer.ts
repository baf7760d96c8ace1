import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "../support/actor.js";
import type { Outcome } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  confirms,
  type FindingSeen,
  notes,
  type PlanSeen,
  planOf,
  returns,
  saves,
  startsReview,
  submits,
} from "../support/plan.verbs.js";

/** A plan on its way, with what it is to speak of. */
export interface Assignment {
  readonly plan: { readonly id: string };
  readonly frame: PlanFrame;
}

/** A write that the product said was done: what it answered, and the words that were sent. */
export interface Acknowledged {
  readonly action: string;
  readonly traceId: string;
  readonly planId: string;
  readonly words: string;
  readonly plan?: PlanSeen;
  readonly finding?: FindingSeen;
}

/** What the writers of a test have heard so far. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** Writes that ended without an answer, or with a fault: done or not, nobody was told. */
  unanswered = 0;
  /** Faults that were answered, by their code. */
  readonly faults = new Set<string>();
}

type Payload = { readonly plan?: unknown; readonly finding?: FindingSeen };

/**
 * Takes plans through one round of review after the other, in the shoes of the officer and of the reviewer, and never
 * tries blindly again: after every failure it looks where the plan stands, as a careful client does.
 */
export class Writer {
  private saved = 0;
  private words = 0;

  constructor(
    private readonly name: string,
    private readonly officer: Actor,
    private readonly reviewer: Actor,
    private readonly assignments: Assignment[],
    private readonly ledger: Ledger,
    private readonly chance: () => number,
  ) {}

  /** Writes until it is told to stop. */
  async works(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      try {
        await this.takesTurn();
      } catch (error) {
        if (!isOutage(error)) throw error;
        await pause(50);
      }
    }
  }

  private async takesTurn(): Promise<void> {
    const { plan, frame } = this.assignments[0] as Assignment;
    const seen = await planOf(this.reviewer, plan);
    if (seen.state === "APPROVED") {
      this.assignments.shift();
      this.saved = 0;
    } else if (seen.state === "SUBMITTED") {
      await this.tries("plan.startReview", seen, () => startsReview(this.reviewer, plan));
    } else if (seen.state === "IN_REVIEW") {
      await this.reviews(seen);
    } else {
      await this.writes(seen, frame);
    }
  }

  private async writes(seen: PlanSeen, frame: PlanFrame): Promise<void> {
    const unanswered = seen.findings.find(({ state }) => state === "OPEN");
    if (unanswered) {
      await this.tries("finding.answer", seen, (words) => answers(this.officer, unanswered, words));
    } else if (this.saved === 0 || this.chance() < 0.5) {
      await this.tries("plan.saveDraft", seen, (words) => saves(this.officer, seen, { ...wholePlan(frame), narrative: words }));
    } else {
      await this.tries("plan.submit", seen, () => submits(this.officer, seen));
    }
  }

  private async reviews(seen: PlanSeen): Promise<void> {
    const unjudged = seen.findings.find(({ state }) => state === "ANSWERED");
    const drafts = seen.findings.filter(({ state }) => state === "DRAFT").length;
    if (unjudged) {
      await this.tries("finding.confirm", seen, () => confirms(this.reviewer, unjudged));
    } else if (drafts === 0 && this.assignments.length > 1 && this.chance() < 0.2) {
      await this.tries("plan.approve", seen, () => approves(this.reviewer, seen));
    } else if (drafts === 0 || this.chance() < 0.4) {
      const remark = { at: { section: "BATCHES" }, reason: "SCOPE_UNCLEAR" };
      await this.tries("finding.draft", seen, (words) => notes(this.reviewer, seen, { ...remark, demand: words }));
    } else {
      await this.tries("plan.return", seen, () => returns(this.reviewer, seen));
    }
  }

  private async tries(action: string, { id: planId }: PlanSeen, verb: (words: string) => Promise<Outcome<Payload>>): Promise<void> {
    this.words += 1;
    const words = `${this.name}写的第 ${this.words} 句`;
    const { payload, userErrors, faults, traceId } = await verb(words).catch((error) => {
      this.ledger.unanswered += 1;
      throw error;
    });
    if (userErrors.length > 0) throw new Error(`${this.name} was refused ${action}: ${JSON.stringify(userErrors)}`);
    if (payload === null || faults.length > 0) {
      for (const { extensions } of faults) this.ledger.faults.add(extensions.code);
      this.ledger.unanswered += 1;
      await pause(50);
      return;
    }
    if (action === "plan.saveDraft") this.saved += 1;
    const about = action.startsWith("plan.") ? { plan: payload.plan as PlanSeen } : { finding: payload.finding as FindingSeen };
    this.ledger.acknowledged.push({ action, traceId, planId, words, ...about });
  }
}

/** The socket was closed, nobody listens, or the server tells of a fault of its own; never a verdict about the caller. */
function isOutage(error: unknown): boolean {
  const { name, message } = error as Error; // the platform's errors are of another realm than a test's
  return name === "TypeError" || name === "SyntaxError" || /"code":"(UNAVAILABLE|TIMEOUT)"/.test(message);
}
