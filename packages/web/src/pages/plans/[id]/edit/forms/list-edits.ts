import type { PlanContent } from "@duban/schema";

type Lists = "batches" | "keyPeople" | "guidanceGroups" | "problemResponses" | "attachments";

/** Changes one row of a list of the content. */
export function changeItem<List extends Lists>(
  list: List,
  id: string,
  fields: Partial<PlanContent[List][number]>,
): (content: PlanContent) => PlanContent {
  return (content) => ({ ...content, [list]: content[list].map((row) => (row.id === id ? { ...row, ...fields } : row)) });
}

/** Puts a row at the end of a list of the content. */
export function addItem<List extends Lists>(list: List, row: PlanContent[List][number]): (content: PlanContent) => PlanContent {
  return (content) => ({ ...content, [list]: [...content[list], row] });
}

/** Takes a row out of a list of the content. */
export function removeItem(list: Lists, id: string): (content: PlanContent) => PlanContent {
  return (content) => ({ ...content, [list]: content[list].filter((row) => row.id !== id) });
}

/** Puts a row back to where it was. */
export function restoreItem<List extends Lists>(
  list: List,
  row: PlanContent[List][number],
  place: number,
): (content: PlanContent) => PlanContent {
  return (content) => {
    const rows: readonly { id: string }[] = content[list];
    return rows.some(({ id }) => id === row.id) ? content : { ...content, [list]: rows.toSpliced(place, 0, row) };
  };
}

type Named<Row> = { [Name in keyof Row]: Row[Name] extends readonly { id: string }[] ? Name : never }[keyof Row];

/** Changes the list inside a row of a list: the members of a group, the measures of a response. */
export function changeNested<List extends Lists, Name extends Named<PlanContent[List][number]>>(
  list: List,
  rowId: string,
  name: Name,
  change: (items: PlanContent[List][number][Name]) => PlanContent[List][number][Name],
): (content: PlanContent) => PlanContent {
  return (content) => ({
    ...content,
    [list]: content[list].map((row: PlanContent[List][number]) => (row.id === rowId ? { ...row, [name]: change(row[name]) } : row)),
  });
}
