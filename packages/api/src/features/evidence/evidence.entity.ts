import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Field, ID } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Measure } from "../measures/measure.entity.js";
import type { Person } from "../people/person.entity.js";
import { fileAsJson } from "./evidence.queries.js";
import { EvidenceFile } from "./evidence-file.entity.js";

/** A piece of evidence (佐证) of a problem. It is never changed; until it goes with a close-out request it can be taken out. */
@Noun("evidence", {
  description: "A piece of evidence of a problem. It is never changed; until it goes with a close-out request it can be taken out.",
})
export class Evidence extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") fileId!: string;
  @Column("uuid", { nullable: true }) measureId!: string | null;

  @Field(() => ID, { nullable: true, description: "The criterion of the problem that it shows to be met, if any." })
  @Column("text", { nullable: true })
  criterionId!: string | null;

  @Field(() => String, { description: "What it is." })
  @Column("text")
  title!: string;

  @Field(() => evidenceKinds.members, { description: "What kind of evidence it is." })
  @Column("text")
  kind!: EvidenceKind;

  @Field(() => DateScalar, { description: "The day from which it is: taken, signed or counted; not when it was uploaded." })
  @Column("date")
  effectiveOn!: string;

  @Field(() => String, { description: "What whoever added it says about it." })
  @Column("text")
  note!: string;

  @Column("uuid", { nullable: true }) addedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was added." })
  @Column("timestamptz")
  addedAt!: Date;

  @Computed<Evidence>(
    () => EvidenceFile,
    ({ fileId }) => fileAsJson(fileId),
    { description: "The file; its bytes are at /files/<fileId>." },
  )
  file!: EvidenceFile;

  @One<Measure>("Measure", "measureId", { description: "The measure whose result it shows, if it is that." })
  measure!: Measure | null;

  @One<Person>("Person", "addedById", { description: "Who added it." })
  addedBy!: Person | null;
}
