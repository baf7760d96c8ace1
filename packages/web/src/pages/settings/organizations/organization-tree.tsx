import { useQuery } from "@apollo/client/react";
import { Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Icon } from "../../../ui/icon";
import { RowsSkeleton } from "../../../ui/skeleton";
import { treegridKeys } from "../../../ui/treegrid-keys";
import { organizationQuery, searchQuery, topQuery } from "./organization-queries";
import styles from "./organization-tree.module.css";
import { OrganizationNode, TreeContext } from "./tree-node";

interface OrganizationTreeProps {
  topId: string;
  current: string | null;
  onChoose(id: string): void;
}

/** The way to an organization: by unfolding the tree, or by a part of its name or code. */
export function OrganizationTree({ topId, current, onChoose }: OrganizationTreeProps) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  return (
    <section className={styles.pane} aria-label={text("settings.tree")}>
      <div className={styles.head}>
        <Input
          prefix={<Icon name="search" size={14} />}
          placeholder={text("settings.tree.search")}
          aria-label={text("settings.tree.search")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          allowClear
        />
      </div>
      <div className={styles.body}>
        {search ? (
          <Found search={search} current={current} onChoose={onChoose} />
        ) : (
          <Tree topId={topId} current={current} onChoose={onChoose} />
        )}
      </div>
    </section>
  );
}

const levelsOpenAtFirst = 2;

function Tree({ topId, current, onChoose }: OrganizationTreeProps) {
  const text = useText();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { data, pending } = usePageQuery(topQuery, { variables: { id: topId }, skeleton: <RowsSkeleton rows={8} height={32} /> });
  // The way down to the current one is open, whatever led to it.
  const { data: found } = useQuery(organizationQuery, {
    variables: { id: current ?? "" },
    skip: current === null,
    fetchPolicy: "cache-first",
  });
  const above = new Set(found?.organization?.ancestors.map(({ id }) => id));
  if (pending) return pending;
  if (!data.organization) return null;
  const toggle = (id: string, open: boolean) => setChosen((before) => new Map(before).set(id, open));
  const isOpen = (id: string, level: number) => chosen.get(id) ?? (level < levelsOpenAtFirst || above.has(id));
  return (
    <TreeContext value={{ topId, current, isOpen, toggle, choose: onChoose }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree of rows is a treegrid
        role="treegrid"
        aria-label={text("settings.tree")}
        className={styles.table}
        onKeyDown={treegridKeys({ toggle, enter: onChoose })}
      >
        <tbody>
          <OrganizationNode organization={data.organization} level={1} position={1} siblings={1} />
        </tbody>
      </table>
    </TreeContext>
  );
}

function Found({ search, current, onChoose }: { search: string; current: string | null; onChoose(id: string): void }) {
  const text = useText();
  const name = useName();
  const { data, pending } = usePageQuery(searchQuery, { variables: { search }, skeleton: <RowsSkeleton rows={6} height={44} /> });
  if (pending) return pending;
  const { edges, pageInfo } = data.organizations;
  if (edges.length === 0) return <p className={styles.words}>{text("tree.picker.none")}</p>;
  return (
    <>
      <ul className={styles.found}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <button type="button" aria-current={node.id === current} onClick={() => onChoose(node.id)}>
              <span className="ellipsis">{name(node)}</span>
              <span className={`ellipsis ${styles.second}`}>{[node.code, name(node.parent)].filter(Boolean).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <p className={styles.words}>{text("settings.tree.narrow")}</p>}
    </>
  );
}
