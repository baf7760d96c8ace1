import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useText } from "../../i18n/text";
import { FieldErrors } from "../../ui/field-errors";
import { Bone } from "../../ui/skeleton";
import { supervisionBranchQuery, type TreeUnit } from "./supervision-queries";
import { useTree } from "./tree-context";
import { TreeRow } from "./tree-row";
import { sortedSiblings } from "./tree-sort";
import styles from "./tree-table.module.css";

const columns = 9;

/** A row and, where it is unfolded, what is below it. */
export function TreeNode(row: { unit: TreeUnit; level: number; position: number; siblings: number }) {
  const { isOpen } = useTree();
  return (
    <>
      <TreeRow {...row} />
      {row.unit.childCount > 0 && isOpen(row.unit.id, row.level) && (
        <TreeBranch parentId={row.unit.id} level={row.level + 1} count={row.unit.childCount} />
      )}
    </>
  );
}

/** The units directly below another one, a page at a time; they are fetched when they are first unfolded. */
function TreeBranch({ parentId, level, count }: { parentId: string; level: number; count: number }) {
  const text = useText();
  const { campaignId, sort } = useTree();
  const [loading, setLoading] = useState(false);
  const variables = { id: parentId, campaignId, after: null as string | null };
  const { data, previousData, error, fetchMore, refetch } = useQuery(supervisionBranchQuery, { variables, fetchPolicy: "cache-first" });
  const children = (data ?? previousData)?.organization?.children;
  if (!children) {
    if (!error) return <BranchSkeleton rows={Math.min(count, 4)} level={level} />;
    return (
      <BranchLine level={level}>
        <FieldErrors errors={[{ message: text("tree.branch.failed") }]} />
        <Button type="link" size="small" onClick={() => void refetch().catch(() => undefined)}>
          {text("ui.retry")}
        </Button>
      </BranchLine>
    );
  }
  const units = sortedSiblings(
    children.edges.map(({ node }) => node),
    sort,
  );
  const more = async () => {
    setLoading(true);
    await fetchMore({ variables: { after: children.pageInfo.endCursor } }).catch(() => undefined);
    setLoading(false);
  };
  return (
    <>
      {units.map((unit, index) => (
        <TreeNode key={unit.id} unit={unit} level={level} position={index + 1} siblings={Math.max(count, units.length)} />
      ))}
      {children.pageInfo.hasNextPage && (
        <BranchLine level={level}>
          <Button type="link" size="small" loading={loading} onClick={() => void more()}>
            {text("tree.more", { count: count - units.length })}
          </Button>
        </BranchLine>
      )}
    </>
  );
}

function BranchLine({ level, children }: { level: number; children: ReactNode }) {
  return (
    <tr className={styles.line}>
      <td colSpan={columns}>
        <span className={styles.lineWords} style={{ paddingInlineStart: level * 18 }}>
          {children}
        </span>
      </td>
    </tr>
  );
}

function BranchSkeleton({ rows, level }: { rows: number; level: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
    <BranchLine key={row} level={level}>
      <Bone width={120 - (row % 3) * 16} />
    </BranchLine>
  ));
}
