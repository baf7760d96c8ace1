import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { Fault } from "./errors.js";

/** What the fence needs of a request's context. */
export interface FencedContext {
  readonly signedIn: object | null;
  fenced: boolean;
  forRootField(name: string): FencedContext;
}

const mostPublicFields = 5;

type Resolver = GraphQLFieldResolver<unknown, FencedContext, Record<string, unknown>>;

/**
 * Default deny: a root field answers only to a signed-in actor, and only when its resolver has gone through `ctx.read` or
 * `ctx.run`, where policies and visibility are. The few exceptions are named.
 */
export function fenceRootFields(schema: GraphQLSchema, publicFields: readonly string[]): void {
  if (publicFields.length > mostPublicFields) throw new Error(`Public fields are ${mostPublicFields} at most: ${publicFields.join(", ")}`);
  const open = new Set(publicFields);
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const coordinate = `${type?.name}.${field.name}`;
      if (open.delete(coordinate)) continue;
      if (!field.resolve) throw new Error(`${coordinate} has no resolver`);
      field.resolve = fenced(coordinate, field.resolve);
      if (!field.subscribe) continue;
      field.subscribe = signedInOnly(field.subscribe);
      field.resolve = withEventOnly(field.resolve);
    }
  }
  if (open.size > 0) throw new Error(`The schema lacks the public fields ${[...open].join(", ")}`);
}

function requireSignedIn(context: FencedContext): void {
  if (!context.signedIn) throw new Fault("UNAUTHENTICATED");
}

/** What a subscription tells goes through the fence with each event; before that, nobody listens who is not signed in. */
function signedInOnly(subscribe: Resolver): Resolver {
  return (source, args, context, info) => {
    requireSignedIn(context);
    return subscribe(source, args, context, info);
  };
}

/** A subscription has answers for events only; asked like a query it has none. */
function withEventOnly(resolve: Resolver): Resolver {
  return (event, args, context, info) => {
    if (event === undefined || event === null) throw new Fault("BAD_USER_INPUT", { reason: "STREAM_EXPECTED" });
    return resolve(event, args, context, info);
  };
}

function fenced(coordinate: string, resolve: Resolver): Resolver {
  return async (source, args, context, info) => {
    requireSignedIn(context);
    const own = context.forRootField(String(info.path.key));
    const result: unknown = await resolve(source, args, own, info);
    if (!own.fenced) throw new Fault("INTERNAL", { cause: new Error(`${coordinate} answers without ctx.read or ctx.run`) });
    return result;
  };
}
