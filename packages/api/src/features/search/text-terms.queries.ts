import type { TextHitKind } from "@duban/schema";
import { type Sql, sql, viewer } from "../../platform/select/index.js";

/** Words beyond these are not looked at. */
const mostWords = 6;
/** How far terms are counted to find the rarest. */
const countedTo = 2_000;
/** Where words have to stand: anywhere in a text, or in its title, by their heft. */
const places = { TEXT: [1, 2], TITLE: [2] } as const;

/** Whether a text says all words. */
export type Says = (kind: TextHitKind, id: Sql, place?: keyof typeof places) => Sql;

/** The words that were typed, as texts are compared. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().trim().split(/\s+/).filter(Boolean).slice(0, mostWords);
}

/** The words, if a term is among them by which texts are found: a character that stands alone is none. */
export function termedWords(text: string): readonly string[] | null {
  const words = wordsOf(text);
  return words.some((word) => /[a-z0-9]|[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]{2}/u.test(word))
    ? words
    : null;
}

/** Tables of a `with`: the terms that the words are made of, and the one among them that fewest texts have. */
export function termTables(words: Sql): Sql {
  return sql`asked as materialized (
      select distinct t.term collate "C" as term from unnest(${words}) w, app.search_terms_of(w, true) t(term)),
    counted as materialized (
      select a.term, (select count(*) from (select from app.search_terms s
        where s.tenant_id = ${viewer.tenantId} and s.term = a.term limit ${countedTo}::int) few) as n from asked a),
    rarest as materialized (select term from counted order by n, length(term) desc, term limit 1)`;
}

/** As `termTables` has made the terms ready: whether a text has each of them, and says the words in one piece. */
export function saysAsked(words: Sql): Says {
  return saysOf(words, sql`asked a`);
}

/** The same where there are no such tables: the terms are made once for the statement. */
export function saysWords(words: Sql): Says {
  const terms = sql`select t.term collate "C" from unnest(${words}) w, app.search_terms_of(w, true) t(term)`;
  return saysOf(words, sql`unnest(array(${terms})) a(term)`);
}

function saysOf(words: Sql, terms: Sql): Says {
  return (kind, id, place = "TEXT") => {
    const text = place === "TEXT" ? sql`d.title || ' ' || d.body` : sql`d.title`;
    return sql`not exists (select from ${terms} where not exists (select from app.search_terms o
        where o.tenant_id = ${viewer.tenantId} and o.term = a.term and o.heft = any(${places[place]}::smallint[]) and o.id = ${id}))
      and (select bool_and(strpos(app.plain_text(${text}), w) > 0 or starts_with(d.initials, w))
        from app.search_texts d, unnest(${words}) w where d.tenant_id = ${viewer.tenantId} and d.id = ${id} and d.kind = ${kind})`;
  };
}
