import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { addEvidence, removeEvidence } from "./evidence.commands.js";
import { AddEvidenceInput, EvidencePayload, RemoveEvidenceInput } from "./evidence.inputs.js";

@Resolver()
export class EvidenceResolver {
  @Mutation(() => EvidencePayload, { description: "Puts a file beside a problem as evidence; one file may be evidence of several." })
  addEvidence(@Arg("input", () => AddEvidenceInput) input: AddEvidenceInput, @Ctx() ctx: Context) {
    return ctx.run(addEvidence, input);
  }

  @Mutation(() => EvidencePayload, { description: "Takes evidence out that has gone with no close-out request." })
  removeEvidence(@Arg("input", () => RemoveEvidenceInput) input: RemoveEvidenceInput, @Ctx() ctx: Context) {
    return ctx.run(removeEvidence, input);
  }
}
