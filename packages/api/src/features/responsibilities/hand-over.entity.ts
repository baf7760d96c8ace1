import { type HandOverState, handOverStates, type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Figures, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { Answerer } from "./answerer.entity.js";
import { postHolder } from "./answerer.queries.js";
import { codeOfProblem, presentHolder, titleOfProblem } from "./hand-over.queries.js";

/** 责任移交: a successor named for a responsibility; until they have accepted, the former one answers. Once decided it never changes. */
@Noun("hand_overs", {
  description: "A successor named for a responsibility; until they have accepted, the former one answers. Once decided it never changes.",
})
export class HandOver extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") problemId!: string;
  @Column("uuid") toId!: string;

  @Field(() => responsibilityRoles.members, { description: "Which responsibility." })
  @Column("text")
  role!: ResponsibilityRole;

  @Field(() => handOverStates.members, { description: "Where it stands." })
  @Column("text")
  state!: HandOverState;

  @Field(() => String, { description: "Why it is handed over." })
  @Column("text")
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When the successor was named." })
  @Column("timestamptz")
  askedAt!: Date;

  @Column("uuid", { nullable: true }) askedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the successor answered, or it was withdrawn." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { nullable: true }) decidedById!: string | null;

  @Field(() => String, { description: "Why the successor declined." })
  @Column("text")
  decisionReason!: string;

  @Computed<HandOver>(() => String, codeOfProblem, { description: "The problem's number, also for a successor who does not see it yet." })
  problemCode!: string;

  @Computed<HandOver>(() => String, titleOfProblem, { description: "What the problem is, also for a successor who does not see it yet." })
  problemTitle!: string;

  @Figures<HandOver>(() => Answerer, presentHolder, { nullable: true, description: "Who carries it now." })
  present!: Answerer | null;

  @Figures<HandOver>(
    () => Answerer,
    ({ toId }) => postHolder(toId),
    {
      description: "The successor; for a department or unit, the person who takes it over there.",
    },
  )
  to!: Answerer;

  @One<Problem>("Problem", "problemId", { description: "The problem; null for a successor who does not see it yet." })
  problem!: Problem | null;

  @One<Person>("Person", "askedById", { description: "Who named the successor." })
  askedBy!: Person | null;

  @One<Person>("Person", "decidedById", { description: "Who answered or withdrew it." })
  decidedBy!: Person | null;
}
