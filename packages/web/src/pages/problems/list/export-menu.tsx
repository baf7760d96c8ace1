import { useText } from "../../../i18n/text";
import { useActs } from "../../../ui/hotkeys";
import { MenuButton } from "../../../ui/menu";
import menuStyles from "../../../ui/menu-button.module.css";
import { useSaveFile } from "../../../ui/use-save-file";
import type { ProblemFilters } from "./use-problem-filters";

/** Takes out exactly what the filters keep of the present list. */
export function ExportMenu({ filters }: { filters: ProblemFilters }) {
  const text = useText();
  const { save, busy } = useSaveFile();
  const { list, filter, measureFilter, outcomeFilter } = filters;
  const shown = { problems: filter, responsibilities: filter, measures: measureFilter, outcomes: outcomeFilter }[list];
  const kept = Object.entries(shown).filter(([, value]) => value !== null);
  const take = (ending: "xlsx" | "csv") =>
    void save(`/files/ledger/${list}.${ending}?filter=${encodeURIComponent(JSON.stringify(Object.fromEntries(kept)))}`);
  useActs([{ label: "ledgerExport.xlsx", run: () => take("xlsx") }], !busy);
  const items = [
    { key: "xlsx", label: text("ledgerExport.xlsx"), run: () => take("xlsx") },
    { key: "csv", label: text("ledgerExport.csv"), run: () => take("csv") },
  ];
  return (
    <MenuButton className={menuStyles.button} groups={[items]} align="end" disabled={busy}>
      {text(busy ? "ledgerExport.busy" : "ledgerExport.menu")}
    </MenuButton>
  );
}
