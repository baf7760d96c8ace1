import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** 移交: a review went from one reviewer to another, given or taken over. It never changes. */
@Noun("review_handovers", {
  identity: "id",
  description: "A review went from one reviewer to another, given or taken over; seen by the reviewing side only.",
})
export class ReviewHandover extends TenantEntity {
  @Column("uuid") planId!: string;

  @Field(() => Int, { description: "The round of review." })
  @Column("integer")
  round!: number;

  @Field(() => Int, { description: "The level at which it was reviewed." })
  @Column("integer")
  level!: number;

  @Column("uuid", { nullable: true }) fromId!: string | null;
  @Column("uuid") toId!: string;

  @Field(() => Boolean, { description: "Whether it was taken over by whoever has it since, rather than given." })
  @Column("boolean")
  claimed!: boolean;

  @Field(() => String, { description: "What the giver says with it." })
  @Column("text")
  note!: string;

  @Field(() => Int, { description: "Draft findings that went along; from then on they are the receiver's." })
  @Column("integer")
  drafts!: number;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  @Column("timestamptz")
  handedAt!: Date;

  @One<Person>("Person", "fromId", { description: "Who had it before." })
  from!: Person | null;

  @One<Person>("Person", "toId", { description: "Who has it since." })
  to!: Person | null;
}
