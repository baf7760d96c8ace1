import type { KeyPerson, PlanMeasure, PlanSection, WorkRow } from "@duban/schema";
import { useLocale, useText } from "../../../../i18n/text";
import { useViewer } from "../../../../shell/viewer";
import { dateWithin } from "../../../../ui/dates";
import { useOrganizationName } from "../../organization-names";
import { workNumbersOf } from "../../work-numbers";
import { CellField, CellSet } from "./changed";
import { useReview } from "./review-context";
import type { RowView } from "./review-model";
import { Said } from "./said";
import styles from "./section.module.css";

/** From when to when, with what changed of it. */
export function Period({ view, row }: { view: RowView; row: { startsOn: string | null; endsOn: string | null } }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const format = (date: string) => dateWithin(date, today, locale);
  return (
    <>
      <CellField view={view} field="endsOn" value={row.endsOn ? format(row.endsOn) : "—"} format={format} />
      <span className={styles.second}>
        {text("review.from")} <CellField view={view} field="startsOn" value={row.startsOn ? format(row.startsOn) : "—"} format={format} />
      </span>
    </>
  );
}

interface SlipCellsProps {
  view: RowView;
  section: PlanSection;
  milestone: Pick<PlanMeasure, "firstEndsOn" | "slipReason" | "doneOn">;
  prefix?: string;
}

/** What became of a date: when the row was done, which end was submitted first, and why another stands now. */
export function SlipCells({ view, section, milestone, prefix = "" }: SlipCellsProps) {
  const { locale } = useLocale();
  const { today } = useViewer();
  const format = (date: string) => dateWithin(date, today, locale);
  const day = (date: string | null) => (date === null ? "" : format(date));
  return (
    <>
      <Said {...{ view, section, format }} field={`${prefix}doneOn`} value={day(milestone.doneOn)} />
      <Said {...{ view, section, format }} field={`${prefix}firstEndsOn`} value={day(milestone.firstEndsOn)} />
      <Said {...{ view, section }} field={`${prefix}slipReason`} value={milestone.slipReason} />
    </>
  );
}

/** Which rows must be finished before a row of work begins. */
export function PredecessorCells({ view }: { view: RowView<WorkRow> }) {
  const { model } = useReview();
  const { pillar, predecessorIds } = view.row;
  const numbers = (ids: readonly string[]) => workNumbersOf(model.content).listed(ids, pillar);
  const format = (ids: string) => numbers(ids.split("\n").filter(Boolean));
  return <Said {...{ view, format }} section={pillar} field="predecessorIds" value={numbers(predecessorIds)} />;
}

/** A field over a second, quieter one. */
export function Two({ view, first, second }: { view: RowView; first: [string, string]; second: [string, string] }) {
  return (
    <>
      <CellField view={view} field={first[0]} value={first[1]} />
      <span className={styles.second}>
        <CellField view={view} field={second[0]} value={second[1]} />
      </span>
    </>
  );
}

/** Organizations by name, over what is said about them. */
export function Organizations({
  view,
  field,
  ids,
  note,
}: {
  view: RowView;
  field: string;
  ids: readonly string[];
  note?: [string, string];
}) {
  const nameOf = useOrganizationName();
  return (
    <>
      <CellSet view={view} field={field} ids={ids} nameOf={nameOf} />
      {note && (
        <span className={styles.note}>
          <CellField view={view} field={note[0]} value={note[1]} />
        </span>
      )}
    </>
  );
}

/** The batch that a key person belongs to. */
export function BatchName({ view }: { view: RowView<KeyPerson> }) {
  const { model } = useReview();
  const nameOf = (id: string) => model.content.batches.find((batch) => batch.id === id)?.name ?? "—";
  return <CellField view={view} field="batchId" value={nameOf(view.row.batchId)} format={nameOf} />;
}
