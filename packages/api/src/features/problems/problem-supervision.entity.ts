import { ObjectType } from "type-graphql";
import { Many } from "../../platform/select/index.js";
import type { Inspection } from "../inspections/inspection.entity.js";
import type { LightLetter } from "../light-letters/light-letter.entity.js";
import type { LookBack } from "../look-backs/look-back.entity.js";
import type { ProblemVerification } from "../problem-requests/problem-verification.entity.js";
import { ProblemOutcomes } from "./problem-outcomes.entity.js";

/** How the work on a problem is watched over, and whether what came of it holds. */
@ObjectType({ simpleResolvers: true })
export abstract class ProblemSupervision extends ProblemOutcomes {
  @Many<LightLetter, ProblemSupervision>("LightLetter", "problemId", {
    by: ["sentOn", "id"],
    usually: 1,
    description: "Each time that people were told of its light, first one first.",
  })
  lightLetters!: LightLetter[];

  @Many<ProblemVerification, ProblemSupervision>("ProblemVerification", "problemId", {
    by: ["recordedAt"],
    usually: 1,
    description: "Each time that its continuous rectification was verified again, first one first.",
  })
  verifications!: ProblemVerification[];

  @Many<LookBack, ProblemSupervision>("LookBack", "problemId", {
    by: ["dueOn"],
    usually: 3,
    description: "Looks back on it, by when they fall due.",
  })
  lookBacks!: LookBack[];

  @Many<Inspection, ProblemSupervision>("Inspection", "problemId", {
    by: ["dueOn"],
    usually: 6,
    description: "Its inspections, by when they are due.",
  })
  inspections!: Inspection[];
}
