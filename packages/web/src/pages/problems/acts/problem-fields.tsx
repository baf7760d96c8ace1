import { type ProblemSeverity, problemSeverities, type RectificationType, rectificationTypes } from "@duban/schema";
import { Checkbox, Select } from "antd";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { FormField } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import type { ViewedProblem } from "../problem-queries";

/** What is said of a problem, as a form holds it. */
export interface ProblemDetails {
  title: string;
  severity: ProblemSeverity;
  repeated: boolean;
  confidential: boolean;
  theme: string | null;
  aspectId: string | null;
  description: string;
  area: string;
  amountInvolved: string;
  characterization: string;
  characterizationBasis: string;
  frequency: string;
  cause: string;
  requirement: string;
  goal: string;
  rectificationType: RectificationType | null;
}

const nothing: ProblemDetails = {
  ...{ title: "", severity: "GENERAL", repeated: false, confidential: false, theme: null, aspectId: null, description: "", area: "" },
  ...{ amountInvolved: "", characterization: "", characterizationBasis: "", frequency: "", cause: "", requirement: "", goal: "" },
  rectificationType: null,
};

/** What is said of a problem now; of a new one nothing. */
export function detailsOf(problem: ViewedProblem | null): ProblemDetails {
  if (!problem) return nothing;
  const known = Object.keys(nothing) as (keyof ProblemDetails)[];
  const kept = Object.fromEntries(known.map((field) => [field, problem[field as keyof ViewedProblem]]));
  return { ...nothing, ...kept, aspectId: problem.aspect?.id ?? null, amountInvolved: problem.amountInvolved ?? "" };
}

interface FieldsProps {
  values: ProblemDetails;
  onChange(changes: Partial<ProblemDetails>): void;
  at(field: string): readonly { message: string }[];
}

/** What nobody enters without: title, severity. */
export function FirstFields({ values, onChange, at }: FieldsProps) {
  const text = useText();
  const { locale } = useLocale();
  const severities = problemSeverities.values.map((value) => ({ value, label: problemSeverities.label(value, toGraphLocale(locale)) }));
  return (
    <>
      <TextField
        first
        label={text("problems.column.title")}
        value={values.title}
        onChange={(title) => onChange({ title })}
        errors={at("title")}
      />
      <FormField span={6} label={text("problems.register.severity")} errors={at("severity")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={values.severity}
            options={severities}
            onChange={(severity) => onChange({ severity })}
          />
        )}
      </FormField>
    </>
  );
}

/** Themes of the campaign and aspects of the ledger that a problem may fall under. */
export interface Frames {
  themes: readonly { name: string }[];
  aspects: readonly { id: string; name: string }[];
}

/** What else there is to say. */
export function MoreFields({ values, onChange, at, themes, aspects }: FieldsProps & Frames) {
  const text = useText();
  const { locale } = useLocale();
  const types = (["IMMEDIATE", "PHASED"] as const).map((value) => ({
    value,
    label: rectificationTypes.label(value, toGraphLocale(locale)),
  }));
  const line = (field: "area" | "amountInvolved" | "characterization" | "characterizationBasis" | "frequency", label: string) => (
    <TextField span={6} label={label} value={values[field]} onChange={(next) => onChange({ [field]: next })} errors={at(field)} />
  );
  const long = (field: "description" | "cause" | "requirement" | "goal", label: string) => (
    <TextField long label={label} value={values[field]} onChange={(next) => onChange({ [field]: next })} errors={at(field)} />
  );
  return (
    <>
      {long("description", text("problems.fact.description"))}
      {themes.length > 0 && (
        <Choice
          label={text("problems.fact.theme")}
          value={values.theme}
          options={themes.map(({ name }) => ({ value: name, label: name }))}
          onChange={(theme) => onChange({ theme })}
          errors={at("theme")}
        />
      )}
      {aspects.length > 0 && (
        <Choice
          label={text("problems.fact.aspect")}
          value={values.aspectId}
          options={aspects.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(aspectId) => onChange({ aspectId })}
          errors={at("aspectId")}
        />
      )}
      <Choice
        label={text("problems.fact.type")}
        value={values.rectificationType}
        options={types}
        onChange={(rectificationType) => onChange({ rectificationType })}
        errors={at("rectificationType")}
      />
      {line("area", text("problems.fact.area"))}
      {line("amountInvolved", text("problems.fact.amount"))}
      {line("frequency", text("problems.fact.frequency"))}
      {line("characterization", text("problems.fact.characterization"))}
      {line("characterizationBasis", text("problems.fact.basis"))}
      {long("cause", text("problems.fact.cause"))}
      {long("requirement", text("problems.fact.requirement"))}
      {long("goal", text("problems.fact.goal"))}
      <Checkbox checked={values.repeated} onChange={(event) => onChange({ repeated: event.target.checked })}>
        {text("problems.fact.repeated")}
      </Checkbox>
      <Checkbox checked={values.confidential} onChange={(event) => onChange({ confidential: event.target.checked })}>
        {text("problems.fact.confidential")}
      </Checkbox>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | null;
  options: { value: Value; label: string }[];
  onChange(value: Value | null): void;
  errors: readonly { message: string }[];
}

/** One of a few, or none. */
function Choice<Value extends string>({ label, value, options, onChange, errors }: ChoiceProps<Value>) {
  return (
    <FormField span={6} label={label} errors={errors}>
      {(control) => (
        <Select<Value | null>
          {...control}
          style={{ width: "100%" }}
          allowClear
          value={value}
          options={options}
          onChange={(next) => onChange(next ?? null)}
        />
      )}
    </FormField>
  );
}
