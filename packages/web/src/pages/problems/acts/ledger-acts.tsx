import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useText } from "../../../i18n/text";
import { useMay } from "../../../shell/use-may";
import { MenuButton } from "../../../ui/menu";
import menuStyles from "../../../ui/menu-button.module.css";
import { useLedgers } from "../list/filter-choice";

const ImportDialog = lazy(async () => ({ default: (await import("./import-dialog")).ImportDialog }));
const LedgerDialog = lazy(async () => ({ default: (await import("./ledger-dialog")).LedgerDialog }));
const ChangeLedgerDialog = lazy(async () => ({ default: (await import("./ledger-dialog")).ChangeLedgerDialog }));

/** Enters problems from a sheet, opens another ledger, and changes the one that the list is narrowed to. */
export function LedgerActs({ ledgerId }: { ledgerId: string | null }) {
  const text = useText();
  const mayEnter = useMay()("problem.register");
  const mayCreate = useMay()("ledger.create");
  const navigate = useNavigate();
  const { ledgers } = useLedgers();
  const [asked, setAsked] = useState<"new" | "change" | "import" | null>(null);
  const chosen = ledgers.find(({ id }) => id === ledgerId);
  const mayChange = chosen?.viewerSteps.some(({ name, possible }) => name === "updateLedger" && possible) ?? false;
  const close = () => setAsked(null);
  const items = [
    ...(mayEnter ? [{ key: "import", label: text("ledgerImport.title"), run: () => setAsked("import") }] : []),
    ...(mayCreate ? [{ key: "new", label: text("ledger.new"), run: () => setAsked("new") }] : []),
    ...(mayChange ? [{ key: "change", label: text("ledger.edit"), run: () => setAsked("change") }] : []),
  ];
  if (chosen && chosen.aspects.length > 0) {
    items.push({ key: "areas", label: text("areas.menu"), run: () => void navigate(`/ledgers/${chosen.id}/areas`) });
  }
  if (items.length === 0) return null;
  return (
    <>
      <MenuButton className={menuStyles.button} groups={[items]} align="end">
        {text("problems.filter.ledger")}
      </MenuButton>
      <Suspense>
        {asked === "import" && <ImportDialog onClose={close} />}
        {asked === "new" && <LedgerDialog onClose={close} />}
        {asked === "change" && chosen && <ChangeLedgerDialog id={chosen.id} onClose={close} />}
      </Suspense>
    </>
  );
}
