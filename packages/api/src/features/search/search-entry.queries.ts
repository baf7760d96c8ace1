import { contains, every, type Row, type Sql, sql } from "../../platform/select/index.js";
import type { SearchEntry } from "./search-entry.entity.js";

/** Words beyond these are not looked at. */
const mostWords = 6;

/** Whether every word that was typed is a part of a name, of the code or of the initials. */
export function matchesWords(text: string): (entry: Row<SearchEntry>) => Sql {
  const words = text.trim().split(/\s+/).slice(0, mostWords);
  return (entry) => every(...words.map((word) => speaksOf(entry, word)));
}

function speaksOf({ code, name, nameEn, initials }: Row<SearchEntry>, word: string): Sql {
  return sql`${contains(name, word)} or ${contains(nameEn, word)} or ${contains(code, word)} or ${contains(initials, word)}`;
}
