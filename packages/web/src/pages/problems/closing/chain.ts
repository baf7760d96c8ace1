import { closeOutLevels } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin, shortDateTime } from "../../../ui/dates";
import type { ViewedProblem } from "../problem-queries";
import type { ShownCloseOut } from "./closing-queries";

/** A step of the close-out: who checks, or has checked. */
export interface ChainStep {
  readonly key: string;
  readonly label: string;
  readonly who: string;
  readonly when: string;
  readonly state: "done" | "now" | "later" | "refused";
}

type Chained = Pick<ViewedProblem, "severity" | "organization" | "leadDepartment" | "campaign" | "closedOn">;

/** The steps of a close-out from the first check to the end; before it is asked for, those that it would take. */
export function useChain(problem: Chained, closeOut: ShownCloseOut | null): ChainStep[] {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const terms = closeOut ?? problem.campaign?.closeOutTerms.find(({ severity }) => severity === problem.severity);
  if (!terms) return [];
  const places = {
    OWN_CHECK: name(problem.organization),
    LEAD_DEPARTMENT: name(problem.leadDepartment),
    SUPERVISION: name(problem.campaign?.organization),
    LEADER: name(problem.campaign?.organization),
  };
  const steps = terms.levels.map((level, position): ChainStep => {
    const check = closeOut?.checks.find((one) => one.position === position);
    const now = closeOut?.state === "CHECKING" && closeOut.position === position;
    return {
      key: level,
      label: closeOutLevels.label(level, toGraphLocale(locale)),
      who: check ? name(check.checkedBy) || name(check.organization) : places[level],
      when: check ? shortDateTime(check.checkedAt, locale) : now ? text("closing.chain.now") : "",
      state: check ? (check.verdict === "PASSED" ? "done" : "refused") : now ? "now" : "later",
    };
  });
  if (terms.publicityDays > 0) {
    const until = closeOut?.publicityUntil ?? null;
    steps.splice(-1, 0, {
      key: "publicity",
      label: text("closing.chain.publicity"),
      who: text("closing.chain.workingDays", { days: terms.publicityDays }),
      when: until ? text("closing.chain.until", { date: dateWithin(until, today, locale) }) : "",
      state: until === null ? "later" : until < today ? "done" : "now",
    });
  }
  const closed = closeOut?.state === "CLOSED";
  const end = problem.closedOn && closed ? dateWithin(problem.closedOn, today, locale) : "";
  return [...steps, { key: "end", label: text("closing.chain.end"), who: "", when: end, state: closed ? "done" : "later" }];
}
