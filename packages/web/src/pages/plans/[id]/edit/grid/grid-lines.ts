import { type Pillar, pillars, type WorkRow } from "@duban/schema";

/** The head of a pillar with how many rows it has and from when to when they go. */
export interface GroupLine {
  readonly kind: "group";
  readonly key: string;
  readonly pillar: Pillar;
  readonly count: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly folded: boolean;
}

/** A line of the grid. */
export type GridLine =
  | GroupLine
  | { readonly kind: "row"; readonly key: string; readonly row: WorkRow /** Within its pillar, from 1. */; readonly number: number }
  | { readonly kind: "note"; readonly key: string; readonly rowId: string };

/** The pillars that are shown: those of the campaign, and any other that has rows. */
export function shownPillars(rows: readonly WorkRow[], ofCampaign: readonly Pillar[]): Pillar[] {
  return pillars.values.filter((pillar) => ofCampaign.includes(pillar) || rows.some((row) => row.pillar === pillar));
}

/** The first day on which a row begins and the last one on which one ends. */
function spanOf(rows: readonly WorkRow[]): { from: string | null; to: string | null } {
  let [from, to]: (string | null)[] = [null, null];
  for (const { startsOn, endsOn } of rows) {
    if (startsOn !== null && (!from || startsOn < from)) from = startsOn;
    if (endsOn !== null && (!to || endsOn > to)) to = endsOn;
  }
  return { from: from ?? null, to: to ?? null };
}

interface LinesInput {
  readonly rows: readonly WorkRow[];
  readonly pillars: readonly Pillar[];
  readonly folded: ReadonlySet<Pillar>;
  /** The row under which stands what is wrong with it. */
  readonly notedRowId: string | null;
}

/** The lines of the grid from top to bottom. */
export function linesOf({ rows, pillars: shown, folded, notedRowId }: LinesInput): GridLine[] {
  return shown.flatMap((pillar): GridLine[] => {
    const own = rows.filter((row) => row.pillar === pillar);
    const head: GroupLine = {
      kind: "group",
      key: pillar,
      pillar,
      count: own.length,
      ...spanOf(own),
      folded: folded.has(pillar),
    };
    if (head.folded) return [head];
    const lines = own.flatMap((row, index): GridLine[] => {
      const line: GridLine = { kind: "row", key: row.id, row, number: index + 1 };
      return row.id === notedRowId ? [line, { kind: "note", key: `${row.id}/note`, rowId: row.id }] : [line];
    });
    return [head, ...lines];
  });
}
