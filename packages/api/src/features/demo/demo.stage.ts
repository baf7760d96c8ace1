import type { Role } from "@duban/schema";
import type { Pool } from "pg";
import { Actor } from "../../platform/actor.js";
import { type Command, createSpine, type Spine } from "../../platform/command.js";
import type { FileStore } from "../../platform/storage/index.js";
import { createTenantStore, type TenantStore } from "../../platform/tenant-store.js";
import type { DemoCalendar } from "./demo.calendar.js";

/** Somebody who acts in the story. */
interface Player {
  readonly accountId: string;
  readonly personId: string;
  readonly grants: readonly { readonly role: Role; readonly organization: string; readonly includesSubtree: boolean }[];
}

/** An organization of the story that exists by now. */
interface Place {
  readonly id: string;
  readonly path: string;
}

/**
 * Where the story of one group is played: every act is a command of the product, done by the one who would do it, at the time when
 * it would have happened. So the audit trail, the outbox and the hashes are what they would be, had people done all this.
 */
export class Stage {
  readonly store: TenantStore;
  private readonly spine: Spine;
  private readonly places = new Map<string, Place>();
  private readonly players = new Map<string, Player>();
  private time: Date;

  constructor(
    pool: Pool,
    readonly tenantId: string,
    readonly calendar: DemoCalendar,
    /** Where the bytes of files go. */
    readonly files: FileStore,
  ) {
    this.time = calendar.now;
    this.store = createTenantStore(pool);
    this.spine = createSpine(
      this.store,
      () => this.time,
      async () => {},
    );
  }

  /** Lets somebody do something at a time; null is the product itself. A refusal stops the load: the story must be playable. */
  async act<Input, Result extends object>(email: string | null, at: Date, command: Command<Input, Result>, input: Input): Promise<Result> {
    this.time = at;
    const actor = email === null ? Actor.system(this.tenantId) : this.actor(email);
    try {
      return await this.spine.perform(command, input, { actor, locale: "zh_CN", traceId: "demo" });
    } catch (cause) {
      const reasons = cause !== null && typeof cause === "object" && "details" in cause ? JSON.stringify(cause.details) : "";
      throw new Error(`${email ?? "The product"} could not do ${command.action} on ${at.toISOString()} ${reasons}`, { cause });
    }
  }

  async query<Row>(text: string, ...values: readonly unknown[]): Promise<Row[]> {
    return this.store.query<Row>(this.tenantId, { text, values: [this.tenantId, ...values] });
  }

  /** Reads which organizations there are by now. */
  async learnPlaces(): Promise<void> {
    const rows = await this.query<Place & { code: string }>("select code, id, path from app.organizations where tenant_id = $1");
    for (const { code, id, path } of rows) this.places.set(code, { id, path });
  }

  /** The id of the organization with a code. */
  placeId(code: string): string {
    return this.place(code).id;
  }

  enter(email: string, player: Player): void {
    this.players.set(email, player);
  }

  /** The account that somebody signs in with. */
  accountId(email: string): string {
    return this.player(email).accountId;
  }

  /** Who somebody is in the group. */
  personId(email: string): string {
    return this.player(email).personId;
  }

  private player(email: string): Player {
    const player = this.players.get(email);
    if (!player) throw new Error(`The story names ${email}, who has no account`);
    return player;
  }

  private place(code: string): Place {
    const place = this.places.get(code);
    if (!place) throw new Error(`The story names the organization ${code}, which there is not`);
    return place;
  }

  private actor(email: string): Actor {
    const player = this.player(email);
    const grants = player.grants.map(({ role, organization, includesSubtree }) => {
      const { id, path } = this.place(organization);
      return { role, organizationId: id, path, includesSubtree };
    });
    return new Actor({ accountId: player.accountId, personId: player.personId, tenantId: this.tenantId, locale: "zh_CN", grants });
  }
}
