import type { ReactNode } from "react";
import styles from "./list-table.module.css";

/** A column of a list. */
export interface ListColumn {
  label: ReactNode;
  /** In pixels; the first one without takes the rest. */
  width?: number;
  /** Figures stand at the right. */
  end?: boolean;
  /** Left out on a phone; its cells carry `data-wide`. */
  wide?: boolean;
}

interface ListTableProps {
  label: string;
  columns: readonly ListColumn[];
  children: ReactNode;
}

/** A plain list in columns: hairlines, a quiet head that stays in sight. Cells: `data-end` for figures, `data-wide` for what a phone leaves out. */
export function ListTable({ label, columns, children }: ListTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ label: head, width, end, wide }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a list never move
            <th key={index} scope="col" style={width === undefined ? undefined : { width }} data-end={end} data-wide={wide}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The second, quieter line of a cell; what has to be read to its end, such as why something failed, may take more than one. */
export function SecondLine({ children, whole = false }: { children: ReactNode; whole?: boolean }) {
  return <span className={`${styles.second} ${whole ? styles.whole : ""}`}>{children}</span>;
}
