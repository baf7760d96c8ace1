import { type Rank, ranks } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Appointment } from "./appointment.entity.js";

@InputType({ description: "A person in a post of an organization." })
export class AppointPersonInput {
  @Field(() => GlobalId("Person"), { description: "Who." })
  personId!: string;

  @Field(() => GlobalId("Organization"), { description: "Where the post is." })
  organizationId!: string;

  @Field(() => String, { description: "What the post is called." })
  post!: string;

  @Field(() => ranks.members, { description: "Rank of the post." })
  rank!: Rank;

  @Field(() => DateScalar, { description: "First day in the post." })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day, if it is known." })
  endsOn?: string | null;
}

@InputType({ description: "The end of an appointment." })
export class EndAppointmentInput {
  @Field(() => GlobalId("Appointment"), { description: "Which appointment." })
  appointmentId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;

  @Field(() => DateScalar, { description: "Last day in the post." })
  endsOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "The appointment as it is now, or why nothing was changed." })
export class AppointmentPayload extends Payload {
  appointmentId?: string;

  @One<Appointment>("Appointment", "appointmentId", { description: "The appointment; null when nothing was changed." })
  appointment!: Appointment | null;
}
