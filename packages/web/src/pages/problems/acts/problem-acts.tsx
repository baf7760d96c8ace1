import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { type MessageId, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useActs } from "../../../ui/hotkeys";
import { Icon } from "../../../ui/icon";
import { MenuButton } from "../../../ui/menu";
import { can, type ViewedProblem } from "../problem-queries";
import styles from "./acts.module.css";
import { useSteps } from "./use-steps";

const AssignDialog = lazy(async () => ({ default: (await import("./assign-dialog")).AssignDialog }));
const RequestDialog = lazy(async () => ({ default: (await import("../closing/request-dialog")).RequestDialog }));
const LookBackDialog = lazy(async () => ({ default: (await import("../look-back/look-back-dialog")).LookBackDialog }));
const RefuseDialog = lazy(async () => ({ default: (await import("./refuse-dialog")).RefuseDialog }));
const ReportDialog = lazy(async () => ({ default: (await import("./report-dialog")).ReportDialog }));
const HandOverDialog = lazy(async () => ({ default: (await import("./hand-over-dialog")).HandOverDialog }));
const DuplicateDialog = lazy(async () => ({ default: (await import("./duplicate-dialog")).DuplicateDialog }));
const EditDialog = lazy(async () => ({ default: (await import("./edit-dialog")).EditDialog }));

type Asked =
  | "assignProblem"
  | "requestCloseOut"
  | "recordLookBack"
  | "refuseProblem"
  | "reportProgress"
  | "handOverProblem"
  | "linkDuplicateProblem"
  | "updateProblem";

/** What is asked for in a dialog of its own, by the step. */
const words = {
  assignProblem: "problems.assign",
  requestCloseOut: "closing.request",
  recordLookBack: "lookBack.record",
  refuseProblem: "problems.refuse",
  reportProgress: "problems.report",
  handOverProblem: "problems.handOver",
  linkDuplicateProblem: "problems.duplicate",
  updateProblem: "problems.edit",
} as const satisfies Record<Asked, MessageId>;

/** What the reader can do with a problem now: the next step filled, the others beside it and in a menu. */
export function ProblemActs({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const steps = useSteps(problem);
  const may = (step: Asked) => can(problem, step);
  useActs([{ label: "problems.keys.assign", run: () => setAsked("assignProblem") }], may("assignProblem"));
  const ask = (step: Asked, primary = false) =>
    may(step) && (
      <Button key={step} type={primary ? "primary" : "default"} onClick={() => setAsked(step)}>
        {text(words[step])}
      </Button>
    );
  const item = (step: Asked) => (may(step) ? [{ key: step, label: text(words[step]), run: () => setAsked(step) }] : []);
  const more = [
    ...item("handOverProblem"),
    ...item("updateProblem"),
    ...(problem.duplicateOf ? [] : item("linkDuplicateProblem")),
    ...(can(problem, "unlinkDuplicateProblem") ? [{ key: "unlink", label: text("problems.duplicate.unlink"), run: steps.unlink }] : []),
  ];
  const startStep = problem.viewerSteps.find(({ name }) => name === "startRectification");
  return (
    <div className={styles.acts}>
      {ask("assignProblem", true)}
      {can(problem, "acceptProblem") && (
        <Button type="primary" loading={steps.busy} onClick={steps.accept}>
          {text("problems.accept")}
        </Button>
      )}
      {can(problem, "startRectification") && (
        <Button type="primary" loading={steps.busy} onClick={steps.start}>
          {text("problems.start")}
        </Button>
      )}
      {ask("requestCloseOut", true)}
      {ask("recordLookBack", true)}
      {ask("reportProgress", !may("requestCloseOut"))}
      {ask("refuseProblem")}
      {startStep?.code?.startsWith("MEASURES_REQUIRED") && <span className={styles.why}>{startStep.whyNot}</span>}
      {more.length > 0 && (
        <MenuButton className={styles.more} groups={[more]} align="end">
          {text("problems.more.acts")}
          <Icon name="down" size={14} />
        </MenuButton>
      )}
      <CommandErrors command={steps} />
      <Suspense>{asked && dialogOf(asked, problem, () => setAsked(null))}</Suspense>
    </div>
  );
}

function dialogOf(asked: Asked, problem: ViewedProblem, onClose: () => void): ReactNode {
  const props = { problem, onClose };
  switch (asked) {
    case "assignProblem":
      return <AssignDialog {...props} />;
    case "requestCloseOut":
      return <RequestDialog {...props} />;
    case "recordLookBack":
      return <LookBackDialog {...props} />;
    case "refuseProblem":
      return <RefuseDialog {...props} />;
    case "reportProgress":
      return <ReportDialog {...props} />;
    case "handOverProblem":
      return <HandOverDialog {...props} />;
    case "linkDuplicateProblem":
      return <DuplicateDialog {...props} />;
    case "updateProblem":
      return <EditDialog {...props} />;
  }
}
