import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { type Row, sql } from "../../platform/select/index.js";
import { clearCalendarDay, setCalendarDay } from "./calendar-day.commands.js";
import { CalendarDay } from "./calendar-day.entity.js";
import { CalendarDayPayload, ClearCalendarDayInput, SetCalendarDayInput } from "./calendar-day.inputs.js";

const daysOfYear = 366;

@Resolver(() => CalendarDay)
export class CalendarDayResolver {
  @Query(() => [CalendarDay], { description: "The days of a year that the group works otherwise than the country does, in order." })
  calendarDays(
    @Arg("year", () => Int, { description: "The year, such as 2026." }) year: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = ({ date }: Row<CalendarDay>) => sql`extract(year from ${date}) = ${year}::integer`;
    return ctx.read.list(CalendarDay, info, { first: daysOfYear, where, order: { by: ["date"] } });
  }

  @Mutation(() => CalendarDayPayload, { description: "Says of a day whether the group works on it, and why." })
  setCalendarDay(@Arg("input", () => SetCalendarDayInput) input: SetCalendarDayInput, @Ctx() ctx: Context) {
    return ctx.run(setCalendarDay, input);
  }

  @Mutation(() => CalendarDayPayload, { description: "Lets a day be what it is in the country." })
  clearCalendarDay(@Arg("input", () => ClearCalendarDayInput) input: ClearCalendarDayInput, @Ctx() ctx: Context) {
    return ctx.run(clearCalendarDay, input);
  }
}
