import { Button } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import type { SettingsRecusalsQuery } from "../../../gql/graphql";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { FormDialog } from "../../../ui/form-dialog";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowAct } from "../../../ui/row-act";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { useMayIn } from "./may-in";
import type { ChosenOrganization } from "./organization-queries";
import { liveFirst, Period, standingOf } from "./period";
import { RecusalDialog } from "./recusal-dialog";
import { recusalsQuery } from "./recusals-query";
import { SectionBar } from "./section-bar";
import styles from "./settings.module.css";

const endMutation = graphql(`
  mutation SettingsEndRecusal($input: EndRecusalInput!) {
    endRecusal(input: $input) {
      recusal {
        id
        endsOn
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

type Recusal = SettingsRecusalsQuery["recusals"]["edges"][number]["node"];

/** Who stands back from an organization or one below it, with the way to declare it and to end it. */
export function RecusalsSection({ organization }: { organization: ChosenOrganization }) {
  const text = useText();
  const may = useMayIn();
  const { today } = useViewer();
  const [declaring, setDeclaring] = useState(false);
  const { data, pending, fetchMore } = usePageQuery(recusalsQuery, {
    variables: { organizationId: organization.id, after: null as string | null },
    skeleton: <RowsSkeleton rows={6} height={48} />,
  });
  const columns = useColumns();
  if (pending) return pending;
  const { edges, pageInfo, totalCount } = data.recusals;
  const rows = liveFirst(
    edges.map(({ node }) => node),
    today,
  );
  const declare = may("recusal.declare", organization) && (
    <Button onClick={() => setDeclaring(true)}>{text("settings.recusal.create")}</Button>
  );
  return (
    <>
      <SectionBar words={text("settings.recusals.words", { count: totalCount })}>{declare}</SectionBar>
      {rows.length === 0 ? (
        <EmptyState title={text("settings.recusals.none")}>{text("settings.recusals.none.words")}</EmptyState>
      ) : (
        <ListTable label={text("settings.tab.recusals")} columns={columns}>
          {rows.map((row) => (
            <RecusalRow key={row.id} recusal={row} />
          ))}
        </ListTable>
      )}
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
      {declaring && <RecusalDialog organizationId={organization.id} onClose={() => setDeclaring(false)} />}
    </>
  );
}

function useColumns() {
  const text = useText();
  return [
    { label: text("settings.person"), width: 200 },
    { label: text("settings.recusal.reason"), wide: true },
    { label: text("settings.period"), width: 260, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 88, end: true },
  ];
}

function RecusalRow({ recusal }: { recusal: Recusal }) {
  const text = useText();
  const name = useName();
  const may = useMayIn();
  const viewer = useViewer();
  const [ending, setEnding] = useState(false);
  const over = standingOf(recusal, viewer.today) === "over";
  // Nobody ends their own: it would be worth nothing.
  const offered = !over && recusal.person?.id !== viewer.person?.id && may("recusal.end", recusal.person?.organization ?? null);
  return (
    <tr className={over ? styles.past : undefined}>
      <td>
        {name(recusal.person)}
        <SecondLine>{text("settings.recusal.from", { name: name(recusal.organization) })}</SecondLine>
        <span className={styles.phoneOnly}>
          {recusal.reason}
          <SecondLine>
            <Period {...recusal} />
          </SecondLine>
        </span>
      </td>
      <td data-wide>{recusal.reason}</td>
      <td data-wide>
        <Period {...recusal} />
      </td>
      <td data-end>
        {offered && <RowAct label={text("settings.recusal.end")} of={name(recusal.person)} onClick={() => setEnding(true)} />}
        {ending && <EndDialog recusal={recusal} onClose={() => setEnding(false)} />}
      </td>
    </tr>
  );
}

function EndDialog({ recusal, onClose }: { recusal: Recusal; onClose(): void }) {
  const text = useText();
  const name = useName();
  const command = useDialogCommand(endMutation, { done: text("settings.recusal.ended"), lists: [recusalsQuery], onClose });
  return (
    <FormDialog
      danger
      title={text("settings.recusal.endOf", { name: name(recusal.person) })}
      submit={text("settings.recusal.end")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { recusalId: recusal.id, expectedVersion: recusal.revision } })}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("settings.recusal.end.words", { name: name(recusal.organization) })}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
