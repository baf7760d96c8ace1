import type { Pool } from "pg";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import type { Configuration } from "../../configuration.js";
import type { Actor } from "../../platform/actor.js";
import { openPool } from "../../platform/database/pool.js";
import { createServices, type Services } from "../../platform/services.js";
import { type Place, PlanWorld } from "../plans/plan-world.fixture.js";

/** A world whose clock stands where the test puts it, with a unit that writes a plan and a reviewer above it. */
export class NoticeWorld {
  now = new Date("2026-11-23T03:00:00.000Z"); // a Monday, 11:00 in China
  private paths = 0;

  private constructor(
    readonly plans: PlanWorld & { readonly top: Place },
    private readonly pool: Pool,
  ) {}

  static async open(): Promise<NoticeWorld> {
    const plans = await PlanWorld.open();
    return new NoticeWorld(
      plans,
      openPool(plans.database.url, () => {}, 2),
    );
  }

  services(mail: Configuration["mail"] = null): Services {
    const configuration = { mail, s3: null, dataDirectory: "" } as unknown as Configuration;
    return createServices({ configuration, pool: this.pool, log: pino({ level: "silent" }), clock: () => this.now });
  }

  get tenantId(): string {
    return this.plans.tenantId;
  }

  /** A unit with a plan, due so many hours from now, and somebody who writes it. */
  async unit(email: string, plan: Readonly<Record<string, unknown>> = {}): Promise<{ planId: string; writer: Actor; place: Place }> {
    const place = await this.plans.organization(this.plans.top, `0000${String(++this.paths).padStart(4, "0")}`);
    const writer = await this.signedUp(await this.plans.person(place, [["SUBMITTER", place]]), email);
    const planId = await this.plans.plan(place.id, this.plans.top, { turn_since: new Date("2026-11-02T03:00:00.000Z"), ...plan });
    return { planId, writer, place };
  }

  /** Gives a person an account. */
  async signedUp(actor: Actor, email: string, locale = "zh_CN"): Promise<Actor> {
    const account = [uuid(), email, locale];
    await this.plans.database.query(
      `with made as (insert into app.accounts (id, email, email_verified, name, locale, created_at, updated_at)
        values ($1, $2, true, '某人', $3, now(), now()) returning id)
        update app.people set account_id = made.id from made where people.id = $4`,
      [...account, actor.personId],
    );
    return actor;
  }

  /** The notices of a person, by kind, oldest first. */
  async kindsOf({ personId }: Actor): Promise<string[]> {
    const rows = await this.plans.database.query<{ kind: string }>("select kind from app.notices where person_id = $1 order by id", [
      personId,
    ]);
    return rows.map(({ kind }) => kind);
  }

  /** Lets time pass. */
  passes(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.plans.close();
  }
}
