/** A piece of a text, and whether it is one of the words that were searched for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut where the words that were searched for stand in it, whatever their width and case. */
export function markedPieces(text: string, words: readonly string[]): MarkedPiece[] {
  const plain = [...text].map((letter) => letter.normalize("NFKC").toLowerCase());
  // Where each letter of the compared text stands in the text: one letter may be compared as several.
  const places = plain.flatMap((letter, place) => Array.from(letter, () => place));
  const compared = Array.from(plain.join(""));
  const marked = new Set<number>();
  for (const word of words.map((each) => Array.from(each)).filter(({ length }) => length > 0)) {
    for (let from = 0; from + word.length <= compared.length; from++) {
      if (word.every((letter, offset) => compared[from + offset] === letter)) {
        for (const place of places.slice(from, from + word.length)) marked.add(place);
      }
    }
  }
  return [...text].reduce<{ text: string; marked: boolean }[]>((pieces, letter, place) => {
    const last = pieces.at(-1);
    if (last && last.marked === marked.has(place)) last.text += letter;
    else pieces.push({ text: letter, marked: marked.has(place) });
    return pieces;
  }, []);
}

/** The words that were typed, as texts are compared. */
export function searchedWords(typed: string): string[] {
  return typed.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
}
