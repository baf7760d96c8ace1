import { useQuery } from "@apollo/client/react";
import { organizationStates } from "@duban/schema";
import { Button } from "antd";
import { createContext, type ReactNode, useContext } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { FieldErrors } from "../../../ui/field-errors";
import { Icon } from "../../../ui/icon";
import { MoreRows } from "../../../ui/more-rows";
import { Bone } from "../../../ui/skeleton";
import { Tag } from "../../../ui/tag";
import { branchQuery, type TreeOrganization } from "./organization-queries";
import styles from "./organization-tree.module.css";

interface TreeSetting {
  topId: string;
  current: string | null;
  isOpen(id: string, level: number): boolean;
  toggle(id: string, open: boolean): void;
  choose(id: string): void;
}

/** What every row of the tree needs to know of the whole. */
export const TreeContext = createContext<TreeSetting | null>(null);

function useTree(): TreeSetting {
  const setting = useContext(TreeContext);
  if (!setting) throw new Error("useTree is used outside the tree");
  return setting;
}

interface NodeProps {
  organization: TreeOrganization;
  /** Counted from 1 at the top. */
  level: number;
  position: number;
  siblings: number;
}

const indent = 16;

/** An organization of the tree and, where it is unfolded, those below it. */
export function OrganizationNode({ organization, level, position, siblings }: NodeProps) {
  const { topId, current, isOpen, choose } = useTree();
  const { id, childCount } = organization;
  const open = childCount > 0 ? isOpen(id, level) : undefined;
  const selected = id === current;
  return (
    <>
      <tr
        // biome-ignore lint/a11y/noRedundantRoles: the keys of the treegrid find the rows by it
        role="row"
        className={styles.row}
        data-id={id}
        aria-level={level}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-expanded={open}
        aria-selected={selected}
        tabIndex={selected || (current === null && id === topId) ? 0 : -1}
        onClick={(event) => (event.target as Element).closest("button") || choose(id)}
      >
        <td>
          <RowWords organization={organization} level={level} open={open} />
        </td>
      </tr>
      {open && <Branch parentId={id} level={level + 1} count={childCount} />}
    </>
  );
}

function RowWords({ organization, level, open }: { organization: TreeOrganization; level: number; open: boolean | undefined }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { toggle } = useTree();
  const { id, state, childCount } = organization;
  return (
    <span className={styles.line} style={{ paddingInlineStart: (level - 1) * indent }}>
      {open === undefined ? (
        <span className={styles.noToggle} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={text(open ? "tree.fold" : "tree.unfold", { name: name(organization) })}
          onClick={() => toggle(id, !open)}
        >
          <Icon name={open ? "down" : "right"} size={14} />
        </button>
      )}
      <span className={`ellipsis ${state === "CLOSED" ? styles.closed : ""}`} title={name(organization)}>
        {name(organization)}
      </span>
      {open === false && <span className={styles.second}>{childCount}</span>}
      {state === "CLOSED" && <Tag tone="flat">{organizationStates.label(state, toGraphLocale(locale))}</Tag>}
    </span>
  );
}

/** Those directly below another one; they are fetched when they are first unfolded. */
function Branch({ parentId, level, count }: { parentId: string; level: number; count: number }) {
  const text = useText();
  const { data, error, fetchMore, refetch } = useQuery(branchQuery, { variables: { id: parentId }, fetchPolicy: "cache-first" });
  const children = data?.organization?.children;
  if (!children && error) {
    return (
      <BranchLine level={level}>
        <FieldErrors errors={[{ message: text("tree.branch.failed") }]} />
        <Button type="link" size="small" onClick={() => void refetch().catch(() => undefined)}>
          {text("ui.retry")}
        </Button>
      </BranchLine>
    );
  }
  if (!children) {
    return (
      <BranchLine level={level}>
        <Bone width={120} />
      </BranchLine>
    );
  }
  return (
    <>
      {children.edges.map(({ node }, index) => (
        <OrganizationNode
          key={node.id}
          organization={node}
          level={level}
          position={index + 1}
          siblings={Math.max(count, children.edges.length)}
        />
      ))}
      {children.pageInfo.hasNextPage && (
        <BranchLine level={level}>
          <MoreRows pageInfo={children.pageInfo} fetchMore={fetchMore} />
        </BranchLine>
      )}
    </>
  );
}

function BranchLine({ level, children }: { level: number; children: ReactNode }) {
  return (
    <tr>
      <td>
        <span className={styles.line} style={{ paddingInlineStart: (level - 1) * indent + 28 }}>
          {children}
        </span>
      </td>
    </tr>
  );
}
