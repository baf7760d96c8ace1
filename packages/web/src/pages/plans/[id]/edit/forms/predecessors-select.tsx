import { contentLimits, type WorkRow, waitingFor } from "@duban/schema";
import { Select, type SelectProps } from "antd";
import { useMemo } from "react";
import { useText } from "../../../../../i18n/text";
import { workNumbersOf } from "../../../work-numbers";
import { useContent } from "../editor-context";
import styles from "./predecessors.module.css";

interface Choice {
  value: string;
  /** As the row is called in the pillar of the one that is written. */
  label: string;
  number: string;
  task: string;
  disabled: boolean;
}

/** The other rows of the work table; those that wait for the row themselves can be seen, but not chosen. */
function useChoices({ id: rowId, pillar }: WorkRow): Choice[] {
  const { workTable } = useContent();
  return useMemo(() => {
    const numbers = workNumbersOf({ workTable });
    const waiting = waitingFor(workTable, rowId);
    return workTable.flatMap(({ id, task }): Choice[] =>
      id === rowId
        ? []
        : [{ value: id, label: numbers.listed([id], pillar), number: numbers.of(id) ?? "", task, disabled: waiting.has(id) }],
    );
  }, [workTable, rowId, pillar]);
}

/** A number alone is that of a row in the same pillar; `2.2` leads to those of section 2.2. */
function matches(search: string, { label, number, task }: Choice): boolean {
  return label === search || (search.includes(".") && number.startsWith(search)) || task.includes(search);
}

type PredecessorsSelectProps = Omit<SelectProps<string[], Choice>, "value" | "options" | "mode" | "onChange"> & {
  row: WorkRow;
  onChange(predecessorIds: string[]): void;
};

/** The rows that must be finished before one begins, chosen by number or by what they say. */
export function PredecessorsSelect({ row, onChange, ...select }: PredecessorsSelectProps) {
  const text = useText();
  const choices = useChoices(row);
  const labels = useMemo(() => new Map(choices.map(({ value, label }) => [value, label])), [choices]);
  return (
    <Select<string[], Choice>
      {...select}
      mode="multiple"
      value={row.predecessorIds}
      onChange={onChange}
      options={choices}
      maxCount={contentLimits.predecessors}
      showSearch={{ filterOption: (search, choice) => choice !== undefined && matches(search.trim(), choice) }}
      popupMatchSelectWidth={360}
      placement="bottomRight"
      getPopupContainer={(field) => field.closest("main") ?? document.body}
      labelRender={({ value }) => labels.get(String(value)) ?? "?"}
      optionRender={({ data: { label, task, disabled } }) => (
        <span className={styles.choice}>
          <span className={styles.number}>{label}</span>
          <span className="ellipsis">{task || text("editor.grid.emptyRow")}</span>
          {disabled && <span className={styles.why}>{text("predecessors.waits")}</span>}
        </span>
      )}
      notFoundContent={text("predecessors.none")}
    />
  );
}
