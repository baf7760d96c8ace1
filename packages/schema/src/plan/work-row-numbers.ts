import type { Pillar } from "../campaign/pillar.js";
import type { WorkRow } from "./content.js";
import { sectionNumbers } from "./section.js";

/** What rows of the work table are called where others name them. */
export interface WorkRowNumbers {
  /** Such as `2.1.3`, the third row of section 2.1; null where there is no such row. */
  of(rowId: string): string | null;
  /** Several in their order, those of the pillar where they are named by their place alone: `1, 3, 2.2.4`. What is not there is `?`. */
  listed(rowIds: readonly string[], pillar: Pillar): string;
  /** The row that a number stands for in a pillar, written either way; null when there is none. */
  find(number: string, pillar: Pillar): string | null;
}

interface Place {
  readonly pillar: Pillar;
  readonly number: number;
}

/** The numbers of the rows of a work table: their section's, and their place in it. Rows are counted when the first is asked for. */
export function workRowNumbers(rows: readonly Pick<WorkRow, "id" | "pillar">[]): WorkRowNumbers {
  let counted: ReadonlyMap<string, Place> | null = null;
  let ids: ReadonlyMap<string, string> | null = null;
  const places = () => {
    counted ??= placesOf(rows);
    return counted;
  };
  return {
    of: (rowId) => {
      const place = places().get(rowId);
      return place ? whole(place) : null;
    },
    listed: (rowIds, pillar) => {
      if (rowIds.length === 0) return "";
      const found = rowIds.flatMap((id) => places().get(id) ?? []).sort((one, other) => rank(one, pillar) - rank(other, pillar));
      const numbers = found.map((place) => (place.pillar === pillar ? String(place.number) : whole(place)));
      return [...numbers, ...(found.length < rowIds.length ? ["?"] : [])].join(", ");
    },
    find: (number, pillar) => {
      ids ??= new Map([...places()].map(([id, place]) => [whole(place), id]));
      return ids.get(number) ?? ids.get(`${sectionNumbers[pillar]}.${number}`) ?? null;
    },
  };
}

function placesOf(rows: readonly Pick<WorkRow, "id" | "pillar">[]): Map<string, Place> {
  const counts = new Map<Pillar, number>();
  return new Map(
    rows.map(({ id, pillar }) => {
      const number = (counts.get(pillar) ?? 0) + 1;
      counts.set(pillar, number);
      return [id, { pillar, number }];
    }),
  );
}

function whole({ pillar, number }: Place): string {
  return `${sectionNumbers[pillar]}.${number}`;
}

/** Rows of the pillar in which they are named come first. */
function rank({ pillar, number }: Place, own: Pillar): number {
  return (pillar === own ? 0 : Number(sectionNumbers[pillar].slice(2)) * 1_000_000) + number;
}

/** The numbers that a text lists, parted by commas, spaces or lines. */
export function numbersIn(text: string): string[] {
  return text.split(/[,，、;；\s]+/).filter(Boolean);
}
