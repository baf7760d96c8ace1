import { Field, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { CalendarDay } from "./calendar-day.entity.js";

@InputType({ description: "A day that the group works otherwise than the country does." })
export class SetCalendarDayInput {
  @Field(() => DateScalar, { description: "The day." }) date!: string;
  @Field(() => Boolean, { description: "Whether it is worked." }) working!: boolean;
  @Field(() => String, { description: "Why, as everybody reads it." }) name!: string;
}

@InputType({ description: "A day that the group works as the country does from now on." })
export class ClearCalendarDayInput {
  @Field(() => DateScalar, { description: "The day." }) date!: string;
}

@ObjectType({ simpleResolvers: true, description: "The day as the group has set it, or why nothing was changed." })
export class CalendarDayPayload extends Payload {
  calendarDayId?: string | null;

  @One<CalendarDay>("CalendarDay", "calendarDayId", { description: "The day; null once it is as in the country." })
  calendarDay!: CalendarDay | null;
}
