import { useQuery } from "@apollo/client/react";
import { BranchRows } from "./branch-rows";
import { supervisionBranchQuery, type TreeUnit } from "./supervision-queries";
import { useTree } from "./tree-context";
import { TreeRow } from "./tree-row";
import { sortedSiblings } from "./tree-sort";

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

/** The units directly below another one; they are fetched when they are first unfolded. */
function TreeBranch({ parentId, level, count }: { parentId: string; level: number; count: number }) {
  const { campaignId, sort } = useTree();
  const variables = { id: parentId, campaignId, after: null as string | null };
  const { data, previousData, error, fetchMore, refetch } = useQuery(supervisionBranchQuery, { variables, fetchPolicy: "cache-first" });
  const children = (data ?? previousData)?.organization?.children;
  const units = sortedSiblings(children?.edges.map(({ node }) => node) ?? [], sort);
  return (
    <BranchRows {...{ columns, level, count, refetch, fetchMore }} pageInfo={children?.pageInfo} failed={error !== undefined}>
      {units.map((unit, index) => (
        <TreeNode key={unit.id} unit={unit} level={level} position={index + 1} siblings={Math.max(count, units.length)} />
      ))}
    </BranchRows>
  );
}
