import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { recordInspection, scheduleInspections } from "./inspection.commands.js";
import { InspectionPayload, RecordInspectionInput, ScheduleInspectionsInput } from "./inspection.inputs.js";

@Resolver()
export class InspectionResolver {
  @Mutation(() => InspectionPayload, { description: "Registers a problem as a project and says when it is inspected, up to its deadline." })
  scheduleInspections(@Arg("input", () => ScheduleInspectionsInput) input: ScheduleInspectionsInput, @Ctx() ctx: Context) {
    return ctx.run(scheduleInspections, input);
  }

  @Mutation(() => InspectionPayload, { description: "Records what an inspection of a problem found, and what is demanded." })
  recordInspection(@Arg("input", () => RecordInspectionInput) input: RecordInspectionInput, @Ctx() ctx: Context) {
    return ctx.run(recordInspection, input);
  }
}
