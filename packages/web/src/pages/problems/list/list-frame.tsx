import { Button } from "antd";
import type { ReactNode } from "react";
import { useText } from "../../../i18n/text";
import { type ListColumn, ListTable } from "../../../ui/list-table";
import { MoreRows, type MoreRowsProps } from "../../../ui/more-rows";
import { EmptyState } from "../../../ui/states";
import styles from "../problems.module.css";
import type { ProblemFilters } from "./use-problem-filters";

interface ListFrameProps extends MoreRowsProps {
  label: string;
  columns: readonly ListColumn[];
  /** Rows of other filters are shown meanwhile. */
  stale: boolean;
  filters: ProblemFilters;
  /** What is said where nothing is listed. */
  none: { title: string; words: string };
  children: readonly ReactNode[];
}

/** The frame of a list of the ledger: its rows and the way to the next ones, or what can be done where there are none. */
export function ListFrame({ label, columns, stale, filters, none, children, ...more }: ListFrameProps) {
  const text = useText();
  if (children.length === 0 && !stale) {
    return (
      <EmptyState title={none.title} actions={filters.any && <Button onClick={filters.clear}>{text("problems.filter.clear")}</Button>}>
        {none.words}
      </EmptyState>
    );
  }
  return (
    <div className={stale ? styles.stale : ""} aria-busy={stale}>
      <ListTable label={label} columns={columns}>
        {children}
      </ListTable>
      <MoreRows {...more} />
    </div>
  );
}
