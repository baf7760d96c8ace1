import { lazy, Suspense, useState } from "react";
import { useText } from "../../../i18n/text";
import { useMay } from "../../../shell/use-may";
import { useActs } from "../../../ui/hotkeys";
import { MenuButton } from "../../../ui/menu";
import menuStyles from "../../../ui/menu-button.module.css";
import { useSaveFile } from "../../../ui/use-save-file";
import { editPath } from "../revise/edit-path";
import type { ProblemFilters } from "./use-problem-filters";

const ReviseDialog = lazy(async () => ({ default: (await import("../revise/revise-dialog")).ReviseDialog }));

/** Takes out exactly what the filters keep of the present list, also to be edited and brought back. */
export function ExportMenu({ filters }: { filters: ProblemFilters }) {
  const text = useText();
  const { save, busy } = useSaveFile();
  const { list, filter, measureFilter, outcomeFilter } = filters;
  const shown = { problems: filter, responsibilities: filter, measures: measureFilter, outcomes: outcomeFilter }[list];
  const kept = Object.entries(shown).filter(([, value]) => value !== null);
  const [bringing, setBringing] = useState(false);
  const edited = list === "problems" || list === "measures" ? list : null;
  const mayRevise = useMay()(edited === "measures" ? "measure.revise" : "problem.revise") && edited !== null;
  const narrowed = `?filter=${encodeURIComponent(JSON.stringify(Object.fromEntries(kept)))}`;
  const take = (ending: "xlsx" | "csv") => void save(`/files/ledger/${list}.${ending}${narrowed}`);
  const bring = () => setBringing(true);
  useActs([{ label: "ledgerExport.xlsx", run: () => take("xlsx") }], !busy);
  useActs([{ label: "revision.bring", run: bring }], mayRevise);
  const items = [
    { key: "xlsx", label: text("ledgerExport.xlsx"), run: () => take("xlsx") },
    { key: "csv", label: text("ledgerExport.csv"), run: () => take("csv") },
  ];
  const edits = [
    { key: "take", label: text("revision.take"), run: () => void save(`${editPath(edited ?? "problems")}${narrowed}`) },
    { key: "bring", label: text("revision.bring"), run: bring },
  ];
  return (
    <>
      <MenuButton className={menuStyles.button} groups={mayRevise ? [items, edits] : [items]} align="end" disabled={busy}>
        {text(busy ? "ledgerExport.busy" : "ledgerExport.menu")}
      </MenuButton>
      <Suspense>{bringing && edited && <ReviseDialog name={edited} onClose={() => setBringing(false)} />}</Suspense>
    </>
  );
}
