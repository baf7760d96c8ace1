import type { TestDatabase } from "../../support/database.js";

/** A text that says in which place and of which noun the row is that it stands in. */
export function canary(place: string, noun: string): string {
  return `cnry-${place}-${noun}`;
}

const song = /cnry-([a-z]+)-([a-z]+)/gi;
const globalIdForm = /[A-Za-z0-9_-]{40,}/g;
const uuidForm = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Says for each row of the database, by its id, of which place and noun it is: `own.Plan`, and with whose it is `own.RoleGrant.chief`. */
export class Aviary {
  private constructor(private readonly keys: ReadonlyMap<string, string>) {}

  static async of(database: TestDatabase): Promise<Aviary> {
    const rows = await database.query<{ id: string; key: string }>(ownership);
    return new Aviary(new Map(rows.map(({ id, key }) => [id, key])));
  }

  /** The key of a row, by its global id. */
  keyOf(globalId: string): string {
    return this.keys.get(uuidIn(globalId) ?? "") ?? "unknown";
  }

  /** The keys of everything that a text tells of: by canaries, by global ids and by bare ids. */
  heardIn(text: string): Set<string> {
    const heard = new Set<string>();
    for (const [, place = "", noun = ""] of text.matchAll(song)) heard.add(`${place}.${noun}`.toLowerCase());
    for (const [word] of text.matchAll(globalIdForm)) this.note(uuidIn(word), heard);
    for (const [uuid] of text.matchAll(uuidForm)) this.note(uuid, heard);
    return heard;
  }

  private note(uuid: string | undefined, heard: Set<string>): void {
    const key = this.keys.get(uuid ?? "");
    if (key) heard.add(key);
  }
}

/** The row's id within a global id. */
export function uuidIn(globalId: string): string | undefined {
  return /^[A-Z][A-Za-z]+:([0-9a-f-]{36})$/.exec(Buffer.from(globalId, "base64url").toString("latin1"))?.[1];
}

const ofPlan = "(select p.organization_id from app.plans p where p.id = t.plan_id)";
const ofCampaign = "(select c.organization_id from app.campaigns c where c.id = t.campaign_id)";
const ofProblem = "(select q.organization_id from app.problems q where q.id = t.problem_id)";
const ofDelegator = "(select w.organization_id from app.people w where w.id = t.delegator_id)";
/** A notice that is about no plan is its reader's. */
const ofNotice = `coalesce(${ofPlan}, (select w.organization_id from app.people w where w.id = t.person_id))`;
const nameKey = (name: string) => `lower(replace(substring(${name} from '(?i)cnry-([a-z]+-[a-z]+)'), '-', '.'))`;
const placeOf = (organization: string) =>
  `(select lower(substring(o.name from '(?i)cnry-([a-z]+)')) from app.organizations o where o.id = ${organization})`;
const personOf = (id: string) => `coalesce((select ${nameKey("w.name")} from app.people w where w.id = ${id}), 'administrator')`;

/** Tables whose rows belong to an organization: how the noun is called, as SQL, and by what. The place is what the organization's name says. */
const owned: Readonly<Record<string, readonly [noun: string, by: string]>> = {
  appointments: ["'appointment'", "t.organization_id"],
  role_grants: [`'rolegrant.' || ${personOf("t.person_id")}`, "t.organization_id"],
  recusals: ["'recusal'", "t.organization_id"],
  delegations: ["'delegation'", ofDelegator],
  access_tokens: [`'accesstoken.' || ${personOf("t.person_id")}`, "t.organization_id"],
  webhooks: ["'webhook'", "t.organization_id"],
  webhook_deliveries: ["'webhook'", "(select w.organization_id from app.webhooks w where w.id = t.webhook_id)"],
  bulk_jobs: [`'bulkjob.' || ${personOf("t.person_id")}`, "(select w.organization_id from app.people w where w.id = t.person_id)"],
  campaigns: ["'campaign'", "t.organization_id"],
  campaign_participants: ["'participant'", "t.organization_id"],
  problems: ["'problem'", "t.organization_id"],
  ledgers: ["'ledger'", ofCampaign],
  area_comparisons: ["'rootcause'", "t.organization_id"],
  root_causes: ["'rootcause'", ofCampaign],
  problem_refusals: ["'problem'", "t.organization_id"],
  responsibilities: ["'responsibility'", ofProblem],
  hand_overs: ["'handing'", ofProblem],
  measures: ["'measure'", "t.organization_id"],
  plan_answers: ["'response'", ofProblem],
  problem_requests: ["'problem'", ofProblem],
  problem_verifications: ["'problem'", ofProblem],
  inspections: ["'inspection'", ofProblem],
  outcome_targets: ["'target'", "t.organization_id"],
  outcome_readings: ["'target'", ofProblem],
  look_backs: ["'lookback'", ofProblem],
  look_back_draws: ["'lookback'", "t.organization_id"],
  evidence: ["'evidence'", ofProblem],
  close_outs: ["'closing'", ofProblem],
  close_out_checks: ["'closing'", ofProblem],
  site_checks: ["'closing'", ofProblem],
  close_out_objections: ["'closing'", ofProblem],
  plans: ["'plan'", "t.organization_id"],
  rule_sets: ["'ruleset'", ofCampaign],
  plan_drafts: ["'draft'", ofPlan],
  plan_versions: ["'version'", ofPlan],
  review_rounds: ["'round'", ofPlan],
  decisions: ["'decision'", ofPlan],
  phrases: ["'phrase'", "t.organization_id"],
  review_findings: ["case t.state when 'DRAFT' then 'draftfinding' else 'finding' end", ofPlan],
  finding_answers: ["'answer'", ofPlan],
  files: ["case when t.problem_id is null then 'file' else 'evidence' end", `coalesce(${ofPlan}, ${ofProblem})`],
  uploads: ["'file'", `coalesce(${ofPlan}, ${ofProblem})`],
  review_opinions: ["'opinion'", ofPlan],
  plan_comments: ["case t.circle when 'INTERNAL' then 'internal' else 'comment' end", ofPlan],
  review_handovers: ["'handover'", ofPlan],
  review_stages: ["'stage'", ofPlan],
  review_approvals: ["'approval'", ofPlan],
  plan_amendments: ["'amendment'", ofPlan],
  deadline_extensions: ["'extension'", ofPlan],
  notices: [`'notice.' || ${personOf("t.person_id")}`, ofNotice],
};

const ownership = [
  `select id, ${nameKey("name")} as key from app.organizations`,
  `select id, coalesce(${nameKey("name")}, ${placeOf("organization_id")} || '.administrator') from app.people`,
  `select id, ${nameKey("name")} from app.saved_views`,
  `select id, ${nameKey("name")} from app.calendar_days`,
  `select id, ${nameKey("name")} || '.tenant' from app.tenants`,
  `select id, coalesce(${nameKey("name")}, 'some.administrator') || '.account' from app.accounts`,
  `select s.id, coalesce(${nameKey("a.name")}, 'some.administrator') || '.session' from app.sessions s join app.accounts a on a.id = s.user_id`,
  ...Object.entries(owned).map(([table, [noun, by]]) => `select t.id, ${placeOf(by)} || '.' || ${noun} from app.${table} t`),
].join(" union all ");

/** Texts that say nothing of anybody: words of the vocabulary, places in the tree, what is made of names, hashes, types, and what the platform keeps for itself. */
const withoutWords =
  /^(message_id|locale|format|fault|fault_code|subject|subject_id|subjects|pause|type|kind|circle|list|state|initials|role|rank|severity|weight|verdict|path|prefix|reason_code|review_levels|rectification_type|aspect_id|cause_theme_id|effect_theme_id|criterion_id|level|levels|satisfaction|look_back_terms|inspection_cadence|seed|pool|origin|outcome|direction|close_out_terms|deadline_terms|letter_terms|light|look_back_terms|seed|pool|origin|outcome|standing|result|row_id|plan_row_id|said|joined|kept|content_type|batch_id|anchor|pillars|scopes|rules|pre_checks|restores|key|params)$|hash|sha256|phone/;

/** Columns of text in which some place has no canary at all. */
export async function unmarkedColumns(database: TestDatabase, places: readonly string[]): Promise<string[]> {
  const columns = await database.query<{ relation: string; name: string }>(
    `
    select table_name as relation, column_name as name from information_schema.columns
    where table_schema = 'app' and data_type in ('text', 'jsonb') and table_name = any($1) order by 1, 2`,
    [["organizations", "people", "saved_views", ...Object.keys(owned)]],
  );
  const missing = columns
    .filter(({ name }) => !withoutWords.test(name))
    .map(async ({ relation, name }) => {
      const [found] = await database.query<{ texts: string[] | null }>(`select array_agg(${name}::text) as texts from app.${relation}`);
      const texts = (found?.texts ?? []).join(" ").toLowerCase();
      return places.filter((place) => !texts.includes(canary(place, ""))).map((place) => `${relation}.${name} of ${place}`);
    });
  return (await Promise.all(missing)).flat();
}
