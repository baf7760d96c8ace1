import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** What somebody objected while the result was public (公示异议). It never changes. */
@Noun("close_out_objections", { identity: "id", description: "What somebody objected while the result was public; it never changes." })
export class CloseOutObjection extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") closeOutId!: string;

  @Field(() => String, { description: "Who objected, as far as they said." })
  @Column("text")
  raisedBy!: string;

  @Field(() => String, { description: "What they said." })
  @Column("text")
  words!: string;

  @Column("uuid", { nullable: true }) recordedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt!: Date;

  @One<Person>("Person", "recordedById", { description: "Who recorded it." })
  recordedBy!: Person | null;
}
