import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { useCommand } from "../../../command";
import { useLocale, useText } from "../../../i18n/text";
import { FileFault } from "../../../ui/save-file";
import { useToast } from "../../../ui/toast";
import { problemLists } from "../problem-queries";
import { importMutation, type ReadSheet, readSheet, type SheetProblem } from "./import-queries";

/** Problems are entered so many at once. */
const atOnce = 500;

/** A file that was looked at, with everything that is wrong in it. */
export interface LookedAt extends ReadSheet {
  readonly name: string;
  /** Of these rows the ledger would not take something. */
  readonly refused: ReadonlyMap<number, readonly string[]>;
}

/** Looks at a file, row by row, and enters what can be entered. */
export function useImport(ledgerId: string | null) {
  const text = useText();
  const toast = useToast();
  const client = useApolloClient();
  const { locale } = useLocale();
  const { send } = useCommand(importMutation);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [busy, setBusy] = useState(false);
  const [entered, setEntered] = useState(0);
  const [fault, setFault] = useState<string | null>(null);

  const parts = (rows: ReadSheet["rows"]) =>
    Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) => rows.slice(part * atOnce, (part + 1) * atOnce));
  const ask = (rows: ReadSheet["rows"], dryRun: boolean) =>
    send({ input: { ledgerId: ledgerId ?? "", dryRun, problems: rows.map(({ place: _place, ...problem }) => problem) } });

  const look = async (file: File) => {
    if (!ledgerId) return;
    setBusy(true);
    setFault(null);
    try {
      const read = await readSheet(ledgerId, file, locale);
      const refused = new Map<number, string[]>();
      for (const [part, rows] of parts(read.rows).entries()) {
        const { userErrors, fault: broken } = await ask(rows, true);
        if (broken) return setFault(broken.message || text("ui.error.network"));
        for (const { path, message } of userErrors) {
          const line = read.rows[part * atOnce + Number(path[2])]?.place.line ?? 0;
          refused.set(line, [...(refused.get(line) ?? []), message]);
        }
      }
      setLooked({ ...read, name: file.name, refused });
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      setFault(error.words ?? text("ui.error.network"));
    } finally {
      setBusy(false);
    }
  };

  /** Enters the rows that nothing is wrong with; true when all of them stand on the ledger. */
  const enter = async (): Promise<boolean> => {
    const good = goodRows(looked);
    setBusy(true);
    let done = 0;
    for (const rows of parts(good)) {
      const { payload, userErrors, fault: broken } = await ask(rows, false);
      if (!payload) {
        setFault(userErrors[0]?.message ?? broken?.message ?? text("ui.error.network"));
        break;
      }
      done += rows.length;
      setEntered(done);
    }
    setBusy(false);
    void client.refetchQueries({ include: problemLists });
    if (done === good.length) toast({ text: text("ledgerImport.done", { count: done }) });
    return done === good.length;
  };
  return { looked, busy, entered, fault, look, enter };
}

/** The rows that nothing is wrong with. */
export function goodRows(looked: LookedAt | null): ReadSheet["rows"] {
  return looked?.rows.filter(({ place }) => !looked.refused.has(place.line)) ?? [];
}

/** Everything that is wrong, with its line; what is about the whole file has none. */
export function wrongs({ problems, refused }: LookedAt): { line: number | null; cell: string | null; message: string }[] {
  const cells = problems.map(({ cell, message }: SheetProblem) => ({ line: lineOf(cell), cell, message }));
  const rows = [...refused].flatMap(([line, messages]) => messages.map((message) => ({ line, cell: null, message })));
  return [...cells, ...rows].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function lineOf(cell: string | null): number | null {
  const [digits] = /\d+$/.exec(cell ?? "") ?? [];
  return digits ? Number(digits) : null;
}
