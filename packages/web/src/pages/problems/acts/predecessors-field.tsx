import { waitingFor } from "@duban/schema";
import { Select } from "antd";
import { useMemo } from "react";
import { useText } from "../../../i18n/text";
import { FormField } from "../../../ui/form-field";
import type { ShownMeasure, ViewedProblem } from "../problem-queries";

interface PredecessorsFieldProps {
  problem: ViewedProblem;
  /** What is changed; null for another one. */
  measure: ShownMeasure | null;
  value: string[];
  onChange(ids: string[]): void;
  errors: readonly { message: string }[];
}

/** What has to be done before a measure begins: of the measures of the problem those that do not wait for it themselves. */
export function PredecessorsField({ problem: { measures }, measure, value, onChange, errors }: PredecessorsFieldProps) {
  const text = useText();
  const options = useMemo(() => {
    const rows = measures.map(({ id, predecessors }) => ({ id, predecessorIds: predecessors.map((each) => each.id) }));
    const after = measure ? waitingFor(rows, measure.id) : new Set<string>();
    return measures.filter(({ id }) => !after.has(id)).map(({ id, position, title }) => ({ value: id, label: `${position} ${title}` }));
  }, [measures, measure]);
  if (options.length === 0) return null;
  return (
    <FormField label={text("measures.predecessors")} errors={errors}>
      {(control) => (
        <Select<string[]>
          {...control}
          mode="multiple"
          style={{ width: "100%" }}
          value={value}
          options={options}
          onChange={onChange}
          showSearch={{ optionFilterProp: "label" }}
        />
      )}
    </FormField>
  );
}
