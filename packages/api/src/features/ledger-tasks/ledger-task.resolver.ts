import { dayLight, ledgerTaskKinds } from "@duban/schema";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { Viewer } from "../accounts/viewer.entity.js";
import { LedgerTask } from "./ledger-task.entity.js";
import { ledgerTasks, type TaskRow } from "./ledger-task.queries.js";

@Resolver(() => Viewer)
export class LedgerTaskResolver {
  @FieldResolver(() => [LedgerTask], { description: "What the ledger asks of the viewer, what presses most coming first." })
  async ledgerTasks(@Ctx() ctx: Context): Promise<LedgerTask[]> {
    const rows = await ctx.read.rows<TaskRow>(ledgerTasks());
    const today = ctx.today;
    return ledgerTaskKinds.values.flatMap((kind) =>
      rows.filter((row) => row.kind === kind).map((row) => ({ ...row, light: dayLight({ deadline: row.dueOn, today, done: false }) })),
    );
  }
}
