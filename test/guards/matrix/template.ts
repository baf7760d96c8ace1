/** A place in the arguments of a call that is filled from the rows of a place: the id of a row, or what goes with it. */
export class Slot {
  constructor(
    readonly kind: "id" | "part" | "revision" | "draftRevision" | "hash",
    /** As the place calls the row. */
    readonly row: string,
    /** May name any row of the same group, whoever fills it in: nothing is read or changed by it. */
    readonly anywhere: boolean = false,
  ) {}
}

export const id = (row: string) => new Slot("id", row);
/** The id of a part of a row, which is no row itself and goes with its own. */
export const part = (row: string) => new Slot("part", row);
export const idOfAnywhere = (row: string) => new Slot("id", row, true);
export const revision = (row: string) => new Slot("revision", row);
export const draftRevision = (row: string) => new Slot("draftRevision", row);
export const hash = (row: string) => new Slot("hash", row);

/** Arguments with slots in them. */
export type Template = Readonly<Record<string, unknown>>;

/** The template with every slot filled. */
export function filled(template: unknown, fill: (slot: Slot) => unknown): unknown {
  if (template instanceof Slot) return fill(template);
  if (Array.isArray(template)) return template.map((item) => filled(item, fill));
  if (template === null || typeof template !== "object") return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, filled(value, fill)]));
}

/** The slots of a template, by where they are. */
export function slotsOf(template: unknown, path = ""): { readonly path: string; readonly slot: Slot }[] {
  if (template instanceof Slot) return [{ path, slot: template }];
  if (Array.isArray(template)) return template.flatMap((item) => slotsOf(item, path));
  if (template === null || typeof template !== "object") return [];
  return Object.entries(template).flatMap(([name, value]) => slotsOf(value, path ? `${path}.${name}` : name));
}

/** The rows that a template names, each once. */
export function rowsNamed(template: unknown): { readonly row: string; readonly anywhere: boolean }[] {
  const rows = new Map<string, boolean>();
  for (const { slot } of slotsOf(template)) {
    if (slot.kind === "id") rows.set(slot.row, slot.anywhere && (rows.get(slot.row) ?? true));
  }
  return [...rows].map(([row, anywhere]) => ({ row, anywhere }));
}
