import { emptyResponse, type ProblemResponse, problemSeverities } from "@duban/schema";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../../i18n/text";
import { shortDate } from "../../../../../ui/dates";
import { FormDialog } from "../../../../../ui/form-dialog";
import { Tag } from "../../../../../ui/tag";
import { leftOut } from "../../ledger-problems";
import { useContent, useEditor } from "../editor-context";
import type { EditorPlan } from "../editor-queries";
import own from "./ledger-picker.module.css";
import { addItem } from "./list-edits";

type LedgerProblem = EditorPlan["ledgerProblems"][number];

/** How many problems of the ledger the plan leaves out, and the way to answer them in it. */
export function LedgerPicker() {
  const text = useText();
  const content = useContent();
  const { plan } = useEditor();
  const [choosing, setChoosing] = useState(false);
  const left = leftOut(plan, content);
  if (left.length === 0) return null;
  return (
    <div className={own.offer}>
      <p className={own.words}>{text("joined.picker.left", { count: left.length })}</p>
      <Button size="small" onClick={() => setChoosing(true)}>
        {text("joined.picker.open")}
      </Button>
      {choosing && <PickerDialog problems={left} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function PickerDialog({ problems, onClose }: { problems: readonly LedgerProblem[]; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { edit } = useEditor();
  const responseTo = useResponseTo();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, yes: boolean) => setChosen(new Set([...chosen].filter((one) => one !== id).concat(yes ? [id] : [])));
  const take = () => {
    for (const problem of problems) if (chosen.has(problem.id)) edit(addItem("problemResponses", responseTo(problem)));
    onClose();
  };
  return (
    <FormDialog
      title={text("joined.picker.title")}
      submit={text("joined.picker.take", { count: chosen.size })}
      busy={false}
      disabled={chosen.size === 0}
      onSubmit={take}
      onClose={onClose}
    >
      <p className={own.lead}>{text("joined.picker.words")}</p>
      <ul className={own.list}>
        {problems.map(({ id, code, title, severity, deadline, area }) => (
          <li key={id}>
            <Checkbox className={own.choice} checked={chosen.has(id)} onChange={({ target }) => choose(id, target.checked)}>
              <code className={own.code}>{code}</code> {title}
              <span className={own.facts}>
                <Tag>{problemSeverities.label(severity, toGraphLocale(locale))}</Tag>
                {area !== "" && <span>{area}</span>}
                <span>{text("editor.responses.deadline", { date: shortDate(deadline, locale) })}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}

/** A response that begins with what the ledger says already. */
function useResponseTo(): (problem: LedgerProblem) => ProblemResponse {
  const { plan } = useEditor();
  const name = useName();
  return (problem) => ({
    ...emptyResponse(crypto.randomUUID(), problem.id),
    goal: problem.goal || problem.requirement,
    cause: problem.cause,
    rectificationType: problem.rectificationType,
    endsOn: problem.deadline,
    responsibleUnit: plan.organization?.name ?? "",
    leadingExecutive: name(problem.leadingExecutive),
    leadDepartment: name(problem.leadDepartment),
    responsiblePerson: name(problem.responsiblePerson),
  });
}
