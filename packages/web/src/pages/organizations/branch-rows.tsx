import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useText } from "../../i18n/text";
import { FieldErrors } from "../../ui/field-errors";
import type { MoreRowsProps } from "../../ui/more-rows";
import { Bone } from "../../ui/skeleton";
import styles from "./tree-table.module.css";

interface BranchRowsProps extends Pick<MoreRowsProps, "fetchMore"> {
  /** How many columns the table has. */
  columns: number;
  level: number;
  /** How many units are below; as long as none was fetched, so many are waited for. */
  count: number;
  /** What was fetched, if it was. */
  pageInfo: MoreRowsProps["pageInfo"] | undefined;
  failed: boolean;
  refetch(): Promise<unknown>;
  children: readonly ReactNode[];
}

/** The rows of the units directly below another one, a page at a time. */
export function BranchRows({ columns, level, count, pageInfo, failed, refetch, fetchMore, children }: BranchRowsProps) {
  const text = useText();
  const [loading, setLoading] = useState(false);
  const line = (content: ReactNode, key?: number) => (
    <tr key={key} className={styles.line}>
      <td colSpan={columns}>
        <span className={styles.lineWords} style={{ paddingInlineStart: level * 18 }}>
          {content}
        </span>
      </td>
    </tr>
  );
  if (!pageInfo) {
    if (!failed) return Array.from({ length: Math.min(count, 4) }, (_, row) => line(<Bone width={120 - (row % 3) * 16} />, row));
    return line(
      <>
        <FieldErrors errors={[{ message: text("tree.branch.failed") }]} />
        <Button type="link" size="small" onClick={() => void refetch().catch(() => undefined)}>
          {text("ui.retry")}
        </Button>
      </>,
    );
  }
  const more = async () => {
    setLoading(true);
    await fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined);
    setLoading(false);
  };
  return (
    <>
      {children}
      {pageInfo.hasNextPage &&
        line(
          <Button type="link" size="small" loading={loading} onClick={() => void more()}>
            {text("tree.more", { count: count - children.length })}
          </Button>,
        )}
    </>
  );
}
