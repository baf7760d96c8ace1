import type { FieldChange } from "@duban/schema";
import { useText } from "../../../../i18n/text";
import { ValueDiff, WordDiff } from "../../../../ui/word-diff";
import type { RowView } from "./review-model";

interface ChangedProps {
  /** Where the row or the section keeps its changes. */
  changes: ReadonlyMap<string, FieldChange>;
  field: string;
  value: string;
  /** Turns what the difference holds into what is read, such as ids into names. */
  format?: (value: string) => string;
}

/** A field as it reads now, with what changed in it marked. */
export function Changed({ changes, field, value, format = (text) => text }: ChangedProps) {
  const change = changes.get(field);
  if (!change) return <>{value}</>;
  if (change.words.length > 0) return <WordDiff words={change.words} />;
  return (
    <ValueDiff before={change.before === null ? "" : format(change.before)} after={change.after === null ? "" : format(change.after)} />
  );
}

/** What a cell of a row shows of one field; a new row is marked as a whole, so its words are not. */
export function CellField({
  view,
  field,
  value,
  format,
}: {
  view: RowView;
  field: string;
  value: string;
  format?: (value: string) => string;
}) {
  if (view.kind === "ADDED") return <>{value}</>;
  if (view.kind === "REMOVED") return <>{value && <ValueDiff before={value} after="" />}</>;
  return <Changed changes={view.changes} field={field} value={value} format={format} />;
}

/** A set of organizations by name, with those that came and went marked. */
export function CellSet({
  view,
  field,
  ids,
  nameOf,
}: {
  view: RowView;
  field: string;
  ids: readonly string[];
  nameOf(id: string): string;
}) {
  const separator = useText()("ui.separator");
  const change = view.kind === "CHANGED" ? view.changes.get(field) : undefined;
  if (!change) return <>{ids.map(nameOf).join(separator)}</>;
  const before = change.before?.split("\n").filter(Boolean) ?? [];
  const gone = before.filter((id) => !ids.includes(id));
  const words = [
    ...ids.map((id) => ({ kind: before.includes(id) ? ("SAME" as const) : ("ADDED" as const), id })),
    ...gone.map((id) => ({ kind: "REMOVED" as const, id })),
  ].flatMap(({ kind, id }, index) => [...(index > 0 ? [{ kind: "SAME" as const, text: separator }] : []), { kind, text: nameOf(id) }]);
  return <WordDiff words={words} />;
}
