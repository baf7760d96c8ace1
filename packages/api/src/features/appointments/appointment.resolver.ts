import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { appointPerson, endAppointment } from "./appointment.commands.js";
import { AppointmentPayload, AppointPersonInput, EndAppointmentInput } from "./appointment.inputs.js";

@Resolver()
export class AppointmentResolver {
  @Mutation(() => AppointmentPayload, { description: "Puts a person into a post." })
  appointPerson(@Arg("input", () => AppointPersonInput) input: AppointPersonInput, @Ctx() ctx: Context) {
    return ctx.run(appointPerson, input);
  }

  @Mutation(() => AppointmentPayload, { description: "Says the last day of an appointment." })
  endAppointment(@Arg("input", () => EndAppointmentInput) input: EndAppointmentInput, @Ctx() ctx: Context) {
    return ctx.run(endAppointment, input);
  }
}
