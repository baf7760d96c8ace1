import { roles } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowAct } from "../../../ui/row-act";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { GrantDialog } from "./grant-dialog";
import { useGrantPlace } from "./grant-place";
import { grantsQuery } from "./grants-query";
import { useMayIn } from "./may-in";
import type { ChosenOrganization } from "./organization-queries";
import type { Grant } from "./people-queries";
import { liveFirst, Period, standingOf } from "./period";
import { RevokeDialog } from "./revoke-dialog";
import { SectionBar } from "./section-bar";
import styles from "./settings.module.css";

/** Who may do what in an organization and below it, with the way to give roles and to take them back. */
export function GrantsSection({ organization }: { organization: ChosenOrganization }) {
  const text = useText();
  const may = useMayIn();
  const { today } = useViewer();
  const columns = useColumns();
  const [granting, setGranting] = useState(false);
  const { data, pending, fetchMore } = usePageQuery(grantsQuery, {
    variables: { organizationId: organization.id, after: null as string | null },
    skeleton: <RowsSkeleton rows={6} height={48} />,
  });
  if (pending) return pending;
  const { edges, pageInfo, totalCount } = data.roleGrants;
  const rows = liveFirst(
    edges.map(({ node }) => node),
    today,
  );
  const grant = may("role.grant", organization) && organization.state === "OPEN" && (
    <Button onClick={() => setGranting(true)}>{text("settings.grant.create")}</Button>
  );
  return (
    <>
      <SectionBar words={text("settings.grants.words", { count: totalCount })}>{grant}</SectionBar>
      {rows.length === 0 ? (
        <EmptyState title={text("settings.grants.none")}>{text("settings.grants.none.words")}</EmptyState>
      ) : (
        <ListTable label={text("settings.tab.grants")} columns={columns}>
          {rows.map((row) => (
            <GrantRow key={row.id} grant={row} />
          ))}
        </ListTable>
      )}
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
      {granting && <GrantDialog organizationId={organization.id} onClose={() => setGranting(false)} />}
    </>
  );
}

function useColumns() {
  const text = useText();
  return [
    { label: text("settings.person") },
    { label: text("settings.role"), width: 168, wide: true },
    { label: text("settings.organization"), wide: true },
    { label: text("settings.period"), width: 260, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 88, end: true },
  ];
}

function GrantRow({ grant }: { grant: Grant }) {
  const text = useText();
  const name = useName();
  const may = useMayIn();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [revoking, setRevoking] = useState(false);
  const over = standingOf(grant, today) === "over";
  const role = roles.label(grant.role, toGraphLocale(locale));
  const place = useGrantPlace()(grant);
  return (
    <tr className={over ? styles.past : undefined}>
      <td>
        {name(grant.person)}
        <span className={styles.phoneOnly}>
          {role}
          <SecondLine>{place}</SecondLine>
          <SecondLine>
            <Period {...grant} />
          </SecondLine>
        </span>
      </td>
      <td data-wide>{role}</td>
      <td data-wide>{place}</td>
      <td data-wide>
        <Period {...grant} />
      </td>
      <td data-end>
        {!over && may("role.revoke", grant.organization ?? null, grant.includesSubtree) && (
          <RowAct label={text("settings.grant.revoke")} of={`${name(grant.person)} ${role}`} onClick={() => setRevoking(true)} />
        )}
        {revoking && <RevokeDialog grant={grant} onClose={() => setRevoking(false)} />}
      </td>
    </tr>
  );
}
