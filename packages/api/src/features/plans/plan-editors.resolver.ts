import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { v7 as uuid } from "uuid";
import type { Context } from "../../context.js";
import { Fault } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { All } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { editorsOf, takeSeat } from "./plan-editors.queries.js";

/** Who has a plan's draft open. */
@ObjectType({ simpleResolvers: true, description: "Who has a plan's draft open just now, the viewer among them." })
class PlanEditors {
  personIds!: readonly string[];

  @All<Person>("Person", "personIds", { description: "The people, in the order in which they came." })
  people!: readonly Person[];
}

/** The seat of one window, and whom it was last told of. */
interface Seat {
  readonly planId: string;
  told: string;
}

/** What processes tell each other by: no noun of this name is ever read. */
const noun = "PlanEditor";
const renewedEvery = 5_000;

@Resolver()
export class PlanEditorsResolver {
  @Subscription(() => PlanEditors, {
    nullable: true,
    description: "Sits down at a plan's draft, as long as it is held, and tells who else has it open. It never sends null.",
    subscribe: ({ args, context }) => sitsAt(context as Context, (args as { planId: string }).planId),
  })
  async planEditors(
    @Arg("planId", () => GlobalId("Plan"), { description: "The plan that is being written." }) _planId: string,
    @Root() seat: Seat,
    @Ctx() ctx: Context,
  ): Promise<Pick<PlanEditors, "personIds"> | null> {
    const rows = await ctx.read.rows<{ personId: string }>(editorsOf(seat.planId));
    const personIds = rows.map(({ personId }) => personId);
    if (seat.told === personIds.join()) return null;
    seat.told = personIds.join();
    return { personIds };
  }
}

/** Takes a seat, keeps it while the stream is open, and leaves it with the stream; each time somebody comes or goes it is looked around. */
async function* sitsAt(ctx: Context, planId: string): AsyncGenerator<Seat> {
  const { services, tenantId, ending } = ctx;
  const seatId = uuid();
  const [taken] = await ctx.read.rows(takeSeat(seatId, planId));
  if (!taken) throw new Fault("NOT_FOUND");
  const tell = () => services.teller.tell(tenantId, [{ noun, id: planId }]);
  const seat: Seat = { planId, told: "" };
  const heard = services.hub.changes(tenantId, (change) => change.noun === noun && change.id === planId, ending);
  const renewing = setInterval(
    () => void renew().catch((err: unknown) => services.log.warn({ err }, "a seat was not renewed")),
    renewedEvery,
  );
  async function renew(): Promise<void> {
    const now = await ctx.renewed();
    await now?.read.rows(takeSeat(seatId, planId));
    services.hub.tell(tenantId, [{ noun, id: planId }]); // whoever was not seen for a while has left
  }
  try {
    tell();
    yield seat;
    for await (const _ of heard) yield seat;
  } finally {
    clearInterval(renewing);
    await services.store.query(tenantId, {
      text: "delete from app.plan_editors where tenant_id = $1 and (id = $2 or (plan_id = $3 and seen_at < $4))",
      values: [tenantId, seatId, planId, new Date(services.clock().getTime() - 60_000)],
    });
    tell();
  }
}
