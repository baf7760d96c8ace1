import { type InspectionResult, type InspectionState, inspectionResults, inspectionStates } from "@duban/schema";
import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Evidence } from "../evidence/evidence.entity.js";
import type { Person } from "../people/person.entity.js";

/** An inspection of the work on a problem (督导检查): when it falls due, and what was found. Once recorded it never changes. */
@Noun("inspections", {
  identity: "id",
  description: "An inspection of the work on a problem: when it falls due, and what was found; once recorded it never changes.",
})
export class Inspection extends TenantEntity {
  @Column("uuid") problemId!: string;

  @Field(() => inspectionStates.members, { description: "Where it stands." })
  @Column("text")
  state!: InspectionState;

  @Field(() => Boolean, { description: "Whether it is one of the schedule." })
  @Column("boolean")
  planned!: boolean;

  @Field(() => DateScalar, { description: "The day on which it falls due." })
  @Column("date")
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "When it was done; null before." })
  @Column("date", { nullable: true })
  inspectedOn!: string | null;

  @Column("uuid", { array: true }) personIds!: string[];

  @Field(() => inspectionResults.members, { nullable: true, description: "How the work stands; null before." })
  @Column("text", { nullable: true })
  result!: InspectionResult | null;

  @Field(() => String, { description: "What was found." })
  @Column("text")
  finding!: string;

  @Field(() => String, { description: "What is demanded; empty where nothing is." })
  @Column("text")
  demand!: string;

  @Field(() => DateScalar, { nullable: true, description: "Until when; null where nothing is demanded." })
  @Column("date", { nullable: true })
  demandDueOn!: string | null;

  @Column("uuid", { array: true }) evidenceIds!: string[];
  @Column("uuid", { nullable: true }) recordedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was recorded; null before." })
  @Column("timestamptz", { nullable: true })
  recordedAt!: Date | null;

  @Many<Person, Inspection>("Person", (person, { personIds }) => sql`${person.id} = any(${personIds})`, {
    by: ["name"],
    usually: 2,
    description: "Who was there.",
  })
  people!: Person[];

  @Many<Evidence, Inspection>("Evidence", (evidence, { evidenceIds }) => sql`${evidence.id} = any(${evidenceIds})`, {
    by: ["addedAt"],
    usually: 1,
    description: "What shows it.",
  })
  evidence!: Evidence[];

  @One<Person>("Person", "recordedById", { description: "Who recorded it." })
  recordedBy!: Person | null;
}
