import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Count, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import type { LookBack } from "./look-back.entity.js";

/** A sample of the problems that were closed out (抽查), with everything that it takes to draw it again. It never changes. */
@Noun("look_back_draws", {
  description: "A sample of the problems that were closed out, with everything that it takes to draw it again; it never changes.",
})
export class LookBackDraw extends TenantEntity {
  @Column("uuid") campaignId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => Int, { description: "1 for the first one of the campaign." })
  @Column("integer")
  number!: number;

  @Field(() => Int, { description: "How many in a hundred were drawn, rounded up." })
  @Column("integer")
  percent!: number;

  @Field(() => String, {
    description: "By what it was drawn: the rank of a problem is the SHA-256, in hex, of the seed, a colon and its number.",
  })
  @Column("text")
  seed!: string;

  @Field(() => [String], { description: "The numbers of all problems that it drew from, in order; the lowest ranks were drawn." })
  @Column("text", { array: true })
  pool!: string[];

  @Field(() => DateScalar, { description: "Until when the look-backs are due." })
  @Column("date")
  dueOn!: string;

  @Field(() => String, { description: "What it is for." })
  @Column("text")
  note!: string;

  @Column("uuid", { nullable: true }) drawnById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was drawn." })
  @Column("timestamptz")
  drawnAt!: Date;

  @Computed<LookBackDraw>(
    () => Int,
    ({ pool }) => sql`cardinality(${pool})`,
    { description: "How many problems it drew from." },
  )
  poolCount!: number;

  @Count<LookBack, LookBackDraw>("LookBack", "drawId", { description: "How many were drawn." })
  drawnCount!: number;

  @Count<LookBack, LookBackDraw>("LookBack", "drawId", {
    where: ({ state }) => sql`${state} <> 'DUE'`,
    description: "How many of them have been looked back on, or need it no more.",
  })
  doneCount!: number;

  @Count<LookBack, LookBackDraw>("LookBack", "drawId", {
    where: ({ outcome }) => sql`${outcome} = 'RELAPSED'`,
    description: "How many of them have relapsed.",
  })
  relapsedCount!: number;

  @Many<LookBack, LookBackDraw>("LookBack", "drawId", {
    by: ["id"],
    usually: 20,
    description: "The look-backs, in the order of the ranks.",
  })
  lookBacks!: LookBack[];

  @One<Organization>("Organization", "organizationId", { description: "Below which organization it drew." })
  organization!: Organization | null;

  @One<Person>("Person", "drawnById", { description: "Who drew it." })
  drawnBy!: Person | null;
}
