/**
 * Reads: an entity class declares what can be read from a row (`declare.ts`, kept in `registry.ts`), a policy says who sees it
 * (`visibility.ts`), and a resolver asks `ctx.read` for a noun (`reader.ts`). The GraphQL selection becomes one statement:
 * `selection.ts` says which fields are wanted, `row.ts` writes them, `from.ts` names tables with tenant and visibility,
 * `order.ts` and `within.ts` make lists, `statement.ts` puts it together, `page.ts` compiles and `cache.ts` keeps it.
 * What differs between two executions are readers (`sql.ts`, `reach.ts`), never text, but for what a viewer's traits leave out of it. `start.ts` gives declared fields their
 * resolvers, which take what the page brought; `check.ts` finds mistakes at start. Where no selected field is resolved in code, the statement
 * writes the answer itself: `answer.ts` says how a value goes out, `answer.connection.ts` how a page does.
 */

export type { Among } from "./among.js";
export { All, AnyOf, Computed, Count, Figures, First, GlobalEntity, Guarded, Many, Noun, One, TenantEntity } from "./declare.js";
export { exists, rowAs, select } from "./from.js";
export { NodeResolver } from "./node.resolver.js";
export { plannedAnew, telling, tellingOf } from "./planned-anew.js";
export { createReader, type PageReader } from "./reader.js";
export type { NounClass, Row } from "./registry.js";
export { contains, either, every, given, globalId, once, type Sql, sql } from "./sql.js";
export { startSelect } from "./start.js";
export { asSystem, asViewer } from "./system.js";
export { viewer } from "./viewer.js";
export { visible } from "./visibility.js";
