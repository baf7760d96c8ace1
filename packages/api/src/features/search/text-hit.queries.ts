import type { TextHitKind } from "@duban/schema";
import { cursorSlot } from "../../platform/connection.js";
import { exists, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Measure } from "../measures/measure.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { TextHit } from "./text-hit.entity.js";
import { termTables } from "./text-terms.queries.js";

/** Texts with the rarest term that are looked through: what lies beyond them is too much to be a result. */
const mostLookedThrough = 20_000;
/** Hits of a kind are counted so far. */
export const mostCounted = 1_000;
/** Letters before and after the words of a passage. */
const [before, after] = [24, 60];

/** The order of hits, by the name of their cursors. */
export const hitOrder = {
  name: "TextHit",
  keys: [
    { name: "heft", type: "integer" },
    { name: "id", type: "uuid" },
  ],
} as const;

/** What a statement brings of a hit. */
export interface FoundText {
  readonly heft: number;
  readonly id: string;
  readonly kind: TextHitKind;
  readonly passage: string;
  /** Where in the passage the word begins, from 1; 0 where it is not there. */
  readonly place: number;
  readonly length: number;
}

interface Asked {
  readonly words: readonly string[];
  readonly kinds: readonly TextHitKind[];
  /** How many rows. */
  readonly first: number;
  /** Only what follows this place. */
  readonly after: readonly unknown[] | null;
}

/**
 * The texts that say every word, as far as the viewer sees them: titles before what is told below them, the newest first. Of the terms that
 * the words are made of, the rarest is walked in that order and the others are asked of each of its texts, so that a page costs what it shows.
 */
export function textsSaying({ words, kinds, first, after: place }: Asked): Sql {
  const [heft, id] = place ?? [3, "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  const following = sql`(s.heft, s.id) < (${heft}::smallint, ${id}::uuid) and s.kind = any(${kinds}::text[])`;
  return sql`with ${termTables(sql`${words}::text[]`)}, found as materialized (${saying(words, following, first)})
    select f.heft, f.id, f.kind, p.passage, p.place, p.length from found f
    join app.search_texts d on d.tenant_id = ${viewer.tenantId} and d.id = f.id and d.kind = f.kind
    cross join lateral (${passageOf(words[0] ?? "")}) p
    order by f.heft desc, f.id desc`;
}

/** How many texts of each kind say every word, as far as the viewer sees them; none is counted beyond the most, and one more says that there are. */
export function textsCounted(words: readonly string[], kinds: readonly TextHitKind[]): Sql {
  const found = saying(words, sql`s.kind = k.kind`, mostCounted + 1);
  return sql`with ${termTables(sql`${words}::text[]`)}
    select k.kind, (select count(*)::int from (${found}) few) as count from unnest(${kinds}::text[]) k(kind)`;
}

/** The texts with the rarest term that have the others and say the words in one piece, titles first, then the newest. */
function saying(words: readonly string[], which: Sql, first: number): Sql {
  return sql`select s.heft, s.id, s.kind from (
        select s.heft, s.id, s.kind from app.search_terms s
        where s.tenant_id = ${viewer.tenantId} and s.term = (select term from rarest) and ${which}
          and (select ${viewer.reaches(sql`o.path`, "problem.read")} or ${viewer.reaches(sql`o.path`, "plan.read")}
            from app.organizations o where o.tenant_id = ${viewer.tenantId} and o.id = s.organization_id)
        order by s.heft desc, s.id desc limit ${mostLookedThrough}::int) s
      where not exists (select from asked a where a.term <> (select term from rarest) and not exists (select from app.search_terms o
          where o.tenant_id = ${viewer.tenantId} and o.term = a.term and o.heft = any(array[1, 2]::smallint[]) and o.id = s.id))
        and ${isSeen(sql`s.kind`, sql`s.id`)}
        and (select bool_and(strpos(app.plain_text(d.title || ' ' || d.body), w) > 0 or starts_with(d.initials, w))
          from app.search_texts d, unnest(${words}::text[]) w where d.tenant_id = ${viewer.tenantId} and d.id = s.id and d.kind = s.kind)
      order by s.heft desc, s.id desc limit ${first}::int`;
}

/** Whether the viewer sees what a text is of. */
function isSeen(kind: Sql, id: Sql): Sql {
  return sql`case ${kind} when 'PROBLEM' then ${exists<Problem>("Problem", (problem) => sql`${problem.id} = ${id}`)}
    when 'MEASURE' then ${exists<Measure>("Measure", (measure) => sql`${measure.id} = ${id}`)}
    else ${exists<Plan>("Plan", (plan) => sql`${plan.id} = ${id}`)} end`;
}

/** A piece of the text around a word: of what is told, else of the title. */
function passageOf(word: string): Sql {
  return sql`select substr(t.said, greatest(t.at - ${before}::int, 1), length(${word}::text) + ${before + after}::int) as passage,
      least(t.at, ${before + 1}::int) as place, length(${word}::text) as length
    from (select x.said, strpos(app.plain_text(x.said), ${word}) as at from (
      select case when strpos(app.plain_text(d.body), ${word}) > 0 then d.body else d.title end as said) x) t`;
}

/** A hit as it goes out, with the values of its cursor. */
export function hitOf({ heft, id, kind, passage, place, length }: FoundText): Omit<TextHit, "problem" | "measure" | "plan"> {
  const ids = { PROBLEM: null, MEASURE: null, PLAN: null, [kind]: id };
  const begin = Math.max(place - 1, 0);
  const end = place > 0 ? begin + length : 0;
  return {
    ...{ kind, problemId: ids.PROBLEM, measureId: ids.MEASURE, planId: ids.PLAN },
    passage: { before: passage.slice(0, begin), match: passage.slice(begin, end), after: passage.slice(end) },
    [cursorSlot]: [heft, id],
  } as Omit<TextHit, "problem" | "measure" | "plan">;
}
