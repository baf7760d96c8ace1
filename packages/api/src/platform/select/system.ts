import { Actor } from "../actor.js";
import { dayOf } from "../clock.js";
import type { Statement } from "../tenant-store.js";
import { Reach } from "./reach.js";
import { render, type Scope, type Sql } from "./sql.js";

/** A statement written by hand, as the product itself would run it in a tenant: it sees everything there. */
export function asSystem(tenantId: string, now: Date, piece: Sql): Statement {
  return asViewer(Actor.system(tenantId), now, piece);
}

/** A statement written by hand, as somebody would run it who sends no request. */
export function asViewer(actor: Actor, now: Date, piece: Sql): Statement {
  const reach = new Reach(actor);
  const { tenantId, accountId, personId } = actor;
  const { text, readers } = render(piece, reach);
  const viewer = { reach, tenantId, accountId: accountId || null, personId, today: dayOf(now), now };
  const scope: Scope = { ...viewer, variables: {}, given: {}, values: [] };
  return { text, values: readers.map((reader) => reader.read(scope)) };
}
