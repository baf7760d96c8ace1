import { Button, Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { Icon } from "../../../ui/icon";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { useMayIn } from "./may-in";
import type { ChosenOrganization } from "./organization-queries";
import { type ListedPerson, peopleQuery } from "./people-queries";
import { standingOf } from "./period";
import { CreatePersonDialog } from "./person-dialogs";
import { SectionBar } from "./section-bar";
import styles from "./settings.module.css";

interface PeopleSectionProps {
  organization: ChosenOrganization;
  /** Opens a person's panel. */
  onOpen(id: string): void;
}

/** The people of an organization and of all below it. */
export function PeopleSection({ organization, onOpen }: PeopleSectionProps) {
  const text = useText();
  const may = useMayIn();
  const columns = useColumns();
  const [creating, setCreating] = useState(false);
  const [search, setSearch] = useState("");
  const variables = { organizationId: organization.id, search: useDeferredValue(search.trim()) || null, after: null as string | null };
  const { data, pending, stale, fetchMore } = usePageQuery(peopleQuery, { variables, skeleton: <RowsSkeleton rows={8} height={48} /> });
  const mayCreate = may("person.create", organization) && organization.state === "OPEN";
  return (
    <>
      <SectionBar words={text("settings.people.words", { count: data?.people.totalCount ?? 0 })}>
        <Input
          className={styles.search}
          prefix={<Icon name="search" size={14} />}
          placeholder={text("settings.people.search")}
          aria-label={text("settings.people.search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          allowClear
        />
        {mayCreate && <Button onClick={() => setCreating(true)}>{text("settings.person.create")}</Button>}
      </SectionBar>
      {pending ??
        (data.people.edges.length === 0 ? (
          <EmptyState title={text(search ? "settings.people.none" : "settings.people.empty")}>
            {text("settings.people.empty.words")}
          </EmptyState>
        ) : (
          <div className={stale ? styles.stale : undefined} aria-busy={stale}>
            <ListTable label={text("settings.tab.people")} columns={columns}>
              {data.people.edges.map(({ node }) => (
                <PersonRow key={node.id} person={node} onOpen={onOpen} />
              ))}
            </ListTable>
            <MoreRows pageInfo={data.people.pageInfo} fetchMore={fetchMore} />
          </div>
        ))}
      {creating && <CreatePersonDialog organization={organization} onCreated={onOpen} onClose={() => setCreating(false)} />}
    </>
  );
}

function useColumns() {
  const text = useText();
  return [
    { label: text("settings.person") },
    { label: text("settings.post"), wide: true },
    { label: text("settings.homeOrganization"), wide: true },
    { label: text("settings.person.phone"), width: 140, wide: true },
    { label: text("settings.person.account"), width: 104 },
  ];
}

function PersonRow({ person, onOpen }: { person: ListedPerson; onOpen(id: string): void }) {
  const text = useText();
  const name = useName();
  const { today } = useViewer();
  const posts = person.appointments.filter((each) => standingOf(each, today) === "live").map(({ post }) => post);
  const words = posts.join(text("settings.separator"));
  return (
    <tr>
      <td>
        <button type="button" className={styles.open} onClick={() => onOpen(person.id)}>
          {name(person)}
        </button>
        <span className={styles.phoneOnly}>
          <SecondLine>{[words, name(person.organization)].filter(Boolean).join(" · ")}</SecondLine>
        </span>
      </td>
      <td data-wide>{words || <span className={styles.quiet}>—</span>}</td>
      <td data-wide>{name(person.organization)}</td>
      <td data-wide>{person.phone ?? <span className={styles.quiet}>—</span>}</td>
      <td>{person.hasAccount ? text("settings.account.has") : <span className={styles.quiet}>{text("settings.account.hasNot")}</span>}</td>
    </tr>
  );
}
