import { type ProblemKind, problemKinds } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale } from "../../../i18n/text";
import { useMay } from "../../../shell/use-may";
import { useLedgers } from "../list/filter-choice";

/** Whoever does not manage campaigns enters what their own unit has found. */
const ownKinds: readonly ProblemKind[] = ["SELF_CHECK", "RESEARCH"];

/** The ledgers on which the reader enters problems, and the kinds that they enter. */
export function useRegistrable() {
  const { locale } = useLocale();
  const manages = useMay()("problem.handDown");
  const { ledgers } = useLedgers();
  const open = ledgers.filter(
    ({ campaign, viewerSteps }) =>
      campaign?.state !== "CLOSED" && viewerSteps.some(({ name, possible }) => possible && name === "registerProblems"),
  );
  const kinds = manages ? problemKinds.values : ownKinds;
  const options = kinds.map((value) => ({ value, label: problemKinds.label(value, toGraphLocale(locale)) }));
  return { ledgers: open.filter(({ kind }) => kind === null || kinds.includes(kind)), kinds, options };
}
