import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { appointPerson, endAppointment } from "./appointment.commands.js";
import { Appointment } from "./appointment.entity.js";
import { AppointmentPayload, AppointPersonInput, EndAppointmentInput } from "./appointment.inputs.js";

@Resolver(() => Appointment)
export class AppointmentResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the appointment, and whether the viewer can." })
  viewerSteps(@Root() appointment: Appointment, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, appointment, [{ action: "appointment.end" }]);
  }

  @Mutation(() => AppointmentPayload, { description: "Puts a person into a post." })
  appointPerson(@Arg("input", () => AppointPersonInput) input: AppointPersonInput, @Ctx() ctx: Context) {
    return ctx.run(appointPerson, input);
  }

  @Mutation(() => AppointmentPayload, { description: "Says the last day of an appointment." })
  endAppointment(@Arg("input", () => EndAppointmentInput) input: EndAppointmentInput, @Ctx() ctx: Context) {
    return ctx.run(endAppointment, input);
  }
}
