import { Button } from "antd";
import type { MouseEvent } from "react";
import { useText } from "../../i18n/text";
import { KeyNames } from "../../ui/key-names";
import { StatusTag } from "../../ui/status";
import { type InboxGroup, pageSize } from "./inbox-entry";
import { InboxRow } from "./inbox-row";
import styles from "./inbox-table.module.css";
import type { InboxSelection } from "./use-inbox-selection";

const groupTitles = { MINE: "inbox.mine", OTHERS: "inbox.others" } as const;

/** The inbox as a table: what needs me, then what waits on others. */
export function InboxTable({ groups, selection }: { groups: readonly InboxGroup[]; selection: InboxSelection }) {
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Head />
          {groups
            .filter(({ total }) => total > 0)
            .map((group) => (
              <Group key={group.turn} group={group} selection={selection} />
            ))}
        </table>
      </div>
      <KeyLine />
    </>
  );
}

function Head() {
  const text = useText();
  return (
    <>
      <colgroup>
        <col className={styles.kindColumn} />
        <col />
        <col className={styles.personColumn} />
        <col className={styles.turnColumn} />
        <col className={styles.dueColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text("inbox.column.kind")}</th>
          <th scope="col">{text("inbox.column.title")}</th>
          <th scope="col">{text("inbox.column.from")}</th>
          <th scope="col">{text("inbox.column.turn")}</th>
          <th scope="col">{text("inbox.column.due")}</th>
        </tr>
      </thead>
    </>
  );
}

function Group({ group, selection }: { group: InboxGroup; selection: InboxSelection }) {
  const text = useText();
  const select = (id: string) => (event: MouseEvent) => {
    // A click that follows a link is no selection.
    if (!(event.target as Element).closest("a")) selection.select(id);
  };
  return (
    <tbody>
      <tr className={styles.group}>
        <th colSpan={5} scope="rowgroup">
          <span className={styles.groupHead}>
            <span>
              {text(groupTitles[group.turn])} <span className={styles.count}>{group.total}</span>
            </span>
            {!group.more && <LightCounts group={group} />}
          </span>
        </th>
      </tr>
      {group.entries.map((entry) => (
        <InboxRow key={entry.id} entry={entry} selected={entry.id === selection.selected?.id} onClick={select(entry.id)} />
      ))}
      {group.more && (
        <tr className={styles.more}>
          <td colSpan={5}>
            <Button type="link" onClick={() => void group.more?.()}>
              {text("inbox.more", { count: Math.min(pageSize, group.total - group.entries.length) })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function LightCounts({ group }: { group: InboxGroup }) {
  const over = group.entries.filter(({ light }) => light === "RED").length;
  const soon = group.entries.filter(({ light }) => light === "YELLOW").length;
  return (
    <span className={styles.lights}>
      {over > 0 && <StatusTag status="over">{over}</StatusTag>}
      {soon > 0 && <StatusTag status="warn">{soon}</StatusTag>}
    </span>
  );
}

function KeyLine() {
  const text = useText();
  return (
    <p className={styles.keys} aria-hidden="true">
      <span>
        <KeyNames keys="j" /> <KeyNames keys="k" /> {text("inbox.keys.move")}
      </span>
      <span>
        <KeyNames keys="Enter" /> {text("inbox.keys.open")}
      </span>
      <span>
        <KeyNames keys="Space" /> {text("inbox.keys.peek")}
      </span>
    </p>
  );
}
