import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** What at least two people saw on site (现场核查). It never changes. */
@Noun("site_checks", { identity: "id", description: "What at least two people saw on site; it never changes." })
export class SiteCheck extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") closeOutId!: string;

  @Field(() => DateScalar, { description: "On which day." })
  @Column("date")
  checkedOn!: string;

  @Column("uuid", { array: true }) personIds!: string[];

  @Field(() => String, { description: "What they saw." })
  @Column("text")
  findings!: string;

  @Column("uuid", { nullable: true }) recordedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt!: Date;

  @Many<Person, SiteCheck>("Person", (person, { personIds }) => sql`${person.id} = any(${personIds})`, {
    by: ["name"],
    usually: 2,
    description: "Who was there.",
  })
  people!: Person[];

  @One<Person>("Person", "recordedById", { description: "Who recorded it." })
  recordedBy!: Person | null;
}
