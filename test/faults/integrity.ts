import { createHash } from "node:crypto";
import { contentHash, type PlanContent } from "@duban/schema";
import type { Installation } from "./installation.js";
import { laws } from "./laws.js";
import type { Acknowledged, Ledger } from "./writer.js";

/** What a command writes: the nouns of its audit events; a return also one for each finding that it sends. */
const traces: Readonly<Record<string, readonly string[]>> = {
  "plan.saveDraft": ["Plan", "PlanDraft"],
  "plan.submit": ["Plan", "PlanFingerprint", "PlanVersion", "ReviewRound"],
  "plan.startReview": ["Plan", "ReviewRound", "ReviewStage"],
  "plan.return": ["Decision", "Plan", "ReviewFinding", "ReviewRound", "ReviewStage"],
  "plan.approve": ["Decision", "Plan", "ReviewApproval", "ReviewRound", "ReviewStage"],
  "finding.draft": ["ReviewFinding"],
  "finding.answer": ["FindingAnswer", "ReviewFinding"],
  "finding.confirm": ["FindingAnswer", "ReviewFinding"],
};

interface Event {
  readonly sequence: number;
  readonly action: string;
  readonly noun: string;
  readonly subjectId: string;
  readonly traceId: string;
  readonly after: Readonly<Record<string, unknown>> | null;
}

interface StoredEvent {
  readonly canonical: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Looks, after each kill, whether everything that was acknowledged is there, whole and once. */
export class Inspector {
  private readonly eventsOf = new Map<string, Event[]>();
  private lastHash = "0".repeat(64);
  private last = 0;
  private readonly hashed = new Set<string>();

  constructor(
    private readonly installation: Installation,
    private readonly ledger: Ledger,
  ) {}

  /** Everything that is wrong, in words; nothing when all is well. */
  async complaints(): Promise<string[]> {
    const found: string[] = [...(await this.readTrail())];
    for (const [law, text] of Object.entries(laws)) {
      const rows = await this.installation.query(text);
      if (rows.length > 0) found.push(`${law}, but not: ${JSON.stringify(rows.slice(0, 3))}`);
    }
    return [...found, ...(await this.changedVersions()), ...this.withoutTrace(), ...(await this.lostWords())];
  }

  /** Follows the trail from where it was left, with nothing but SHA-256. */
  private async readTrail(): Promise<string[]> {
    const events = await this.installation.query<StoredEvent>(
      "select canonical, previous_hash, hash from app.audit_events where sequence > $1 order by sequence",
      [this.last],
    );
    for (const { canonical, previous_hash, hash } of events) {
      const event = JSON.parse(canonical) as Event;
      const linked = createHash("sha256")
        .update(this.lastHash + canonical)
        .digest("hex");
      if (event.sequence !== this.last + 1 || previous_hash !== this.lastHash || hash !== linked)
        return [`The trail breaks at ${event.sequence}`];
      [this.last, this.lastHash] = [event.sequence, hash];
      if (event.action in traces) this.eventsOf.set(event.traceId, [...(this.eventsOf.get(event.traceId) ?? []), event]);
    }
    const [head] = await this.installation.query<{ hash: string }>("select hash from app.audit_heads");
    return head?.hash === this.lastHash ? [] : ["The trail does not reach its head"];
  }

  /** Each write left its events, all of them and once; what nobody was told of is no more than what nobody was answered. */
  private withoutTrace(): string[] {
    const complaints = [...this.eventsOf].flatMap(([traceId, events]) => {
      const nouns = events.map(({ noun }) => noun).sort();
      const action = events[0]?.action ?? "";
      const sameTwice = nouns.filter((noun, index) => noun === nouns[index - 1] && !(action === "plan.return" && noun === "ReviewFinding"));
      const whole = [...new Set(nouns)].join() === traces[action]?.join() && events.every((event) => event.action === action);
      return whole && sameTwice.length === 0 ? [] : [`${action} ${traceId} wrote ${nouns.join()}`];
    });
    const acknowledged = new Set(this.ledger.acknowledged.map(({ traceId }) => traceId));
    const unheard = [...this.eventsOf.keys()].filter((traceId) => !acknowledged.has(traceId));
    if (unheard.length > this.ledger.unanswered) complaints.push(`${unheard.length} writes were done that nobody asked for`);
    return [...complaints, ...this.ledger.acknowledged.flatMap((write) => this.notAsAnswered(write))];
  }

  /** The trail says of an acknowledged write what its answer said. */
  private notAsAnswered({ action, traceId, plan, finding }: Acknowledged): string[] {
    const events = this.eventsOf.get(traceId) ?? [];
    const after = (noun: string) => events.find((event) => event.noun === noun)?.after ?? {};
    const differs = (noun: string, told: Record<string, unknown>) =>
      Object.entries(told).filter(([name, value]) => name in after(noun) && after(noun)[name] !== value);
    const wrong = [
      ...(events.length === 0 || events[0]?.action !== action ? [["no event"]] : []),
      ...(plan ? differs("Plan", { revision: plan.revision, state: plan.state, round: plan.round }) : []),
      ...(action === "plan.submit" ? differs("PlanVersion", { contentHash: plan?.latestVersion?.contentHash }) : []),
      ...(plan?.draft ? differs("PlanDraft", { revision: plan.draft.revision }) : []),
      ...(finding ? differs("ReviewFinding", { revision: finding.revision, state: finding.state }) : []),
    ];
    return wrong.length === 0 ? [] : [`${action} ${traceId} was acknowledged, but ${JSON.stringify(wrong)}`];
  }

  /** The words that were acknowledged are there once; of a draft, those that were saved last. */
  private async lostWords(): Promise<string[]> {
    const rows = await this.installation.query<{ words: string }>(
      `select content->>'narrative' as words from app.plan_drafts
       union all select demand from app.review_findings union all select text from app.finding_answers`,
    );
    const times = new Map<string, number>();
    for (const { words } of rows) times.set(words, (times.get(words) ?? 0) + 1);
    const latest = this.latestSaves();
    return this.ledger.acknowledged.flatMap(({ action, traceId, words }) => {
      const isKept = action === "plan.saveDraft" ? latest.has(traceId) : action === "finding.draft" || action === "finding.answer";
      const found = times.get(words) ?? 0;
      return !isKept || found === 1 ? [] : [`The words of ${action} ${traceId} are there ${found} times`];
    });
  }

  /** The requests that saved each draft last. */
  private latestSaves(): Set<string> {
    const saves = [...this.eventsOf.values()].flat().filter(({ noun }) => noun === "PlanDraft");
    return new Set(new Map(saves.map(({ subjectId, traceId }) => [subjectId, traceId])).values());
  }

  /** A version's hash is that of its content. */
  private async changedVersions(): Promise<string[]> {
    const versions = await this.installation.query<{ id: string; content: PlanContent; content_hash: string }>(
      "select id, content, content_hash from app.plan_versions where not id = any($1)",
      [[...this.hashed]],
    );
    const complaints: string[] = [];
    for (const { id, content, content_hash } of versions) {
      this.hashed.add(id);
      if ((await contentHash(content)) !== content_hash) complaints.push(`Version ${id} is not what its hash says`);
    }
    return complaints;
  }
}
