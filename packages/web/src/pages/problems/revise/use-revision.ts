import { useApolloClient } from "@apollo/client/react";
import { type CellChoice, settledCells } from "@duban/schema/problem/revision";
import { useState } from "react";
import { useLocale, useText } from "../../../i18n/text";
import { FileFault } from "../../../ui/save-file";
import { useToast } from "../../../ui/toast";
import { problemLists } from "../problem-queries";
import {
  compareList,
  type ReturnedList,
  type ReturnedRow,
  type RevisionListName,
  type RowRevision,
  useSendRevisions,
} from "./revise-queries";

/** What goes out in one request: so many rows, and so many letters. */
const atOnce = 500;
const mostLetters = 1_000_000;

/** Which text stands where both sides have changed a cell. */
export type Choices = ReadonlyMap<string, CellChoice>;

/** The name of a cell among the choices. */
export function cellKey({ subject }: ReturnedRow, field: string): string {
  return `${subject?.id} ${field}`;
}

/** An edited list: how it stands, what is chosen, and what is written of it. */
export function useRevision(name: RevisionListName) {
  const text = useText();
  const toast = useToast();
  const client = useApolloClient();
  const { locale } = useLocale();
  const send = useSendRevisions(name);
  const [file, setFile] = useState<File | null>(null);
  const [list, setList] = useState<ReturnedList | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [busy, setBusy] = useState<"look" | "write" | null>(null);
  const [written, setWritten] = useState(0);
  const [fault, setFault] = useState<string | null>(null);

  const look = async (given: File) => {
    setBusy("look");
    setFault(null);
    try {
      setList(await compareList(name, given, locale));
      setFile(given);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      setFault(error.words ?? text("ui.error.network"));
    } finally {
      setBusy(null);
    }
  };
  const choose = (keys: readonly string[], choice: CellChoice) =>
    setChoices((before) => new Map([...before, ...keys.map((key) => [key, choice] as const)]));

  const settled = settledRows(list, choices);
  /** Writes what is settled; true when nothing of the sheet is left to decide. */
  const write = async (): Promise<boolean> => {
    setBusy("write");
    setFault(null);
    let changed = 0;
    let refused = 0;
    for (const rows of parts(settled)) {
      const { payload, userErrors, fault: broken } = await send(rows);
      if (!payload) {
        setFault(userErrors[0]?.message ?? (broken?.message || text("ui.error.network")));
        break;
      }
      changed += payload.changedCount ?? 0;
      refused += payload.refusedCount ?? 0;
      setWritten(changed);
    }
    setBusy(null);
    setWritten(0);
    void client.refetchQueries({ include: problemLists });
    toast({ text: text("revision.done", { count: changed }) });
    if (changed === settled.length && !list?.rows.some((row) => isOpen(row, choices))) return true;
    if (file) await look(file);
    if (refused > 0) setFault(text("revision.meanwhile", { count: refused }));
    return false;
  };
  return { name, file, list, choices, busy, written, fault, settled, look, choose, write };
}

export type Revision = ReturnType<typeof useRevision>;

/** Whether something of a row is still to be put right or decided. */
function isOpen(row: ReturnedRow, choices: Choices): boolean {
  return row.standing === "REFUSED" || (row.standing === "CONFLICT" && valuesOf(row, choices) === null);
}

function valuesOf(row: ReturnedRow, choices: Choices) {
  return settledCells(row.cells, (field) => choices.get(cellKey(row, field)));
}

/** The rows in which everything is decided and something changes. */
function settledRows(list: ReturnedList | null, choices: Choices): RowRevision[] {
  return (list?.rows ?? []).flatMap((row) => {
    if (!row.subject || (row.standing !== "MINE" && row.standing !== "CONFLICT")) return [];
    const values = valuesOf(row, choices);
    return values && Object.keys(values).length > 0 ? [{ subject: row.subject, values }] : [];
  });
}

function parts(rows: readonly RowRevision[]): RowRevision[][] {
  const made: RowRevision[][] = [];
  let letters = mostLetters;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    const last = made.at(-1);
    if (last && last.length < atOnce && letters + length < mostLetters) last.push(row);
    else {
      made.push([row]);
      letters = 0;
    }
    letters += length;
  }
  return made;
}
