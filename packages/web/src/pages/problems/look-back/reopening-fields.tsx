import { useName, useText } from "../../../i18n/text";
import { DateInput } from "../../../ui/date-input";
import { FormField, FormGroup } from "../../../ui/form-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { PostField } from "../acts/post-field";
import { useAnswererLine } from "../answerer-names";
import peek from "../peek/peek.module.css";
import type { ViewedProblem } from "../problem-queries";

/** Who answers in place of those who have left. */
export interface Successors {
  leadingExecutiveId: string | null;
  leadDepartmentId: string | null;
  organizationId: string | null;
  responsiblePersonId: string | null;
}

export const noSuccessors: Successors = {
  leadingExecutiveId: null,
  leadDepartmentId: null,
  organizationId: null,
  responsiblePersonId: null,
};

/** Where refusals about reopening stand. */
export const reopeningFields = ["deadline", ...Object.keys(noSuccessors)].map((field) => `reopening.${field}`);

interface ReopeningFieldsProps {
  problem: ViewedProblem;
  deadline: string | null;
  onDeadline(deadline: string | null): void;
  successors: Successors;
  onChange(next: Partial<Successors>): void;
  errorsOf(field: string): { message: string }[];
}

/** How work goes on after a relapse: until when, and who answers where those of before have left. */
export function ReopeningFields({ problem, deadline, onDeadline, successors, onChange, errorsOf }: ReopeningFieldsProps) {
  const text = useText();
  const name = useName();
  const line = useAnswererLine();
  const at = (field: string) => errorsOf(`reopening.${field}`);
  const { leadingExecutiveId, leadDepartmentId, organizationId, responsiblePersonId } = successors;
  const { organization } = problem;
  const labelled = (label: string, former: string) => (
    <>
      {label} <span className={peek.source}>{text("lookBack.reopening.former", { who: former || "—" })}</span>
    </>
  );
  return (
    <>
      <FormField label={text("lookBack.reopening.deadline")} errors={at("deadline")} hint={text("lookBack.reopening.words")}>
        {(control) => <DateInput {...control} value={deadline} onChange={onDeadline} />}
      </FormField>
      <FormGroup label={text("lookBack.reopening.change")}>
        <PostField
          label={labelled(text("problems.column.executive"), line(problem.leadingExecutive))}
          value={leadingExecutiveId}
          onChange={(id) => onChange({ leadingExecutiveId: id })}
          errors={at("leadingExecutiveId")}
        />
        <FormField label={labelled(text("problems.column.department"), line(problem.leadDepartment))} errors={at("leadDepartmentId")}>
          {(control) => <OrganizationPicker {...control} value={leadDepartmentId} onChange={(id) => onChange({ leadDepartmentId: id })} />}
        </FormField>
        <FormField label={labelled(text("problems.column.unit"), name(organization))} errors={at("organizationId")}>
          {(control) => (
            <OrganizationPicker
              {...control}
              value={organizationId}
              onChange={(id) => onChange({ organizationId: id, responsiblePersonId: null })}
            />
          )}
        </FormField>
        <PostField
          key={organizationId}
          label={labelled(text("problems.column.person"), line(problem.responsiblePerson))}
          value={responsiblePersonId}
          within={organizationId ?? organization?.id}
          onChange={(id) => onChange({ responsiblePersonId: id })}
          errors={at("responsiblePersonId")}
        />
      </FormGroup>
    </>
  );
}
