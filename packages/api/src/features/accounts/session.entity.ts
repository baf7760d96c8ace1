import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, GlobalEntity, Noun, sql } from "../../platform/select/index.js";
import { idleSeconds } from "./session-limits.js";

/** One signed-in browser. */
@Noun("sessions", { global: true, identity: "id", description: "One signed-in browser." })
export class Session extends GlobalEntity {
  @Column("uuid") userId!: string;

  @Field(() => DateTimeScalar, { description: "When it was signed in." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was last used, to the minute." })
  @Column("timestamptz", { name: "updated_at" })
  lastUsedAt!: Date;

  /** The end of the session however much it is used. */
  @Column("timestamptz", { name: "expires_at" }) endsAt!: Date;

  @Column("text", { nullable: true }) ipAddress!: string | null;

  @Column("text", { name: "user_agent", nullable: true }) agent!: string | null;

  @Computed<Session>(
    () => DateTimeScalar,
    (session) => sql`least(${session.endsAt}, ${session.lastUsedAt} + make_interval(secs => ${idleSeconds}))`,
    {
      description: "When it ends unless it is used before.",
    },
  )
  expiresAt!: Date;

  @Computed<Session>(
    () => String,
    (session) => sql`coalesce(${session.agent}, '')`,
    { description: "What the browser calls itself." },
  )
  userAgent!: string;

  @Computed<Session>(
    () => String,
    (session) => sql`coalesce(${session.ipAddress}, '')`,
    { description: "Network address from which it was signed in." },
  )
  address!: string;
}
