import "reflect-metadata";
import { type Locale, type MutationAction, mutationOf, type StepOf, type Workflow } from "@duban/schema";
import { Field, ObjectType } from "type-graphql";
import type { Actor } from "./actor.js";
import { type RefusalDetail, wordsOf } from "./errors.js";
import type { Lookup } from "./loaders.js";
import { judge } from "./policy.js";
import { whyClosed } from "./step.js";

@ObjectType({ simpleResolvers: true, description: "A step that can be taken with a document, and whether the viewer can take it now." })
export class ViewerStep {
  @Field(() => String, { description: "Name of the mutation that takes the step." })
  name!: string;

  @Field(() => Boolean, { description: "Whether the viewer can take it now." })
  possible!: boolean;

  @Field(() => String, { nullable: true, description: "Why not, in the viewer's language." })
  whyNot!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the reason why not." })
  code!: string | null;

  /** In whose stead it would be taken; null where the viewer has the right themselves, or cannot take it. */
  onBehalfOfId!: string | null;
}

/** One step on offer. */
export interface OfferedStep<Row, Flow extends Workflow> {
  readonly action: MutationAction;
  /** The workflow's step that the action takes; left out where the action does not move the state. */
  readonly step?: StepOf<Flow>;
  /** What else would be refused, from the row's own columns or a loader; null when nothing. */
  readonly refused?: (row: Row) => RefusalDetail | null | Promise<RefusalDetail | null>;
}

/** Who asks, and what facts are read through: a resolver's context is one. */
export interface StepViewer extends Lookup {
  readonly actor: Actor;
  readonly locale: Locale;
}

/** Workflow ∩ policy: what the client draws its buttons from, so it needs no rules of its own. The workflow is null for rows without states. */
export function viewerSteps<Row extends object, Flow extends Workflow>(
  viewer: StepViewer,
  workflow: Flow | null,
  row: Row,
  offered: readonly OfferedStep<Row, Flow>[],
): Promise<ViewerStep[]> {
  return Promise.all(
    offered.map(async ({ action, step, refused }) => {
      // Both at once, so that what they load for all rows of a page goes out together.
      const [{ denied, stead }, otherwise] = await Promise.all([judge(viewer, viewer.actor, action, row), refused?.(row) ?? null]);
      const closed =
        workflow && step !== undefined ? whyClosed(workflow, step as string, String((row as { readonly state?: string }).state)) : null;
      const reason = denied ?? closed ?? otherwise;
      const words = reason && wordsOf(reason.code, "params" in reason ? (reason.params ?? {}) : {}, viewer.locale);
      const onBehalfOfId = reason === null ? (stead?.onBehalfOfId ?? null) : null;
      return { name: mutationOf(action), possible: reason === null, whyNot: words, code: reason?.code ?? null, onBehalfOfId };
    }),
  );
}
