import { type TextHitKind, textHitKinds } from "@duban/schema";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useDeferredValue } from "react";

/** Fewer letters are not searched for. */
const fewest = 2;

/** What is searched for and of which kind; the address keeps both. */
export function useSearch() {
  const [{ q, kind }, set] = useQueryStates({ q: parseAsString, kind: parseAsStringLiteral(textHitKinds.values) }, { history: "replace" });
  const words = useDeferredValue((q ?? "").trim());
  return {
    typed: q ?? "",
    type: (typed: string) => void set({ q: typed || null }),
    words,
    /** Whether there is a word that is long enough. */
    enough: words.split(/\s+/).some((word) => [...word].length >= fewest),
    kind,
    choose: (chosen: TextHitKind) => void set({ kind: chosen }),
  };
}

/** What is searched for. */
export type Search = ReturnType<typeof useSearch>;
