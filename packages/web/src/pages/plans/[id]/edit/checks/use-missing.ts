import { explain, type PreCheckResult } from "@duban/schema";
import { useMemo } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale } from "../../../../../i18n/text";
import type { AutosaveState } from "../../../../../ui/autosave";
import type { EditorPlan } from "../editor-queries";
import type { Missing } from "./missing";

/** Refusals of the submission that the editor itself counts, as they change while typing. */
const countedHere = new Set(["PRE_CHECK_FAILED", "FINDINGS_UNANSWERED"]);

const unsavedStates: ReadonlySet<AutosaveState> = new Set(["conflict", "refused", "offline"]);

/** All that stands between the draft and its submission, in the order in which to deal with it. */
export function useMissing(plan: EditorPlan, results: readonly PreCheckResult[], state: AutosaveState): readonly Missing[] {
  const { locale } = useLocale();
  const unsaved = unsavedStates.has(state);
  return useMemo(() => {
    const submit = plan.viewerSteps.find(({ name }) => name === "submitPlan");
    const failed = results.filter(({ passed, weight }) => !passed && weight === "BLOCKING");
    const checks = failed.flatMap(({ rule, findings }) =>
      findings.map(
        (finding): Missing => ({ kind: "check", rule, anchor: finding.anchor, why: explain(finding, toGraphLocale(locale)).why }),
      ),
    );
    const findings = plan.findings.flatMap(({ id, number, state: answered }): Missing[] =>
      answered === "OPEN" && number !== null ? [{ kind: "finding", id, number }] : [],
    );
    const hindered = submit && !submit.possible && !countedHere.has(submit.code ?? "") && findings.length === 0;
    return [
      ...checks,
      ...findings,
      ...(hindered ? [{ kind: "right", why: submit.whyNot ?? "" } as const] : []),
      ...(unsaved ? [{ kind: "unsaved" } as const] : []),
    ];
  }, [plan, results, unsaved, locale]);
}
