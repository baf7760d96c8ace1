import { pillars, sectionNumbers, type WorkRow } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { shortDate } from "../../../../../ui/dates";
import { Icon } from "../../../../../ui/icon";
import { Dot, GroupHead } from "../../../../../ui/layout";
import { useToast } from "../../../../../ui/toast";
import { WeightMark } from "../checks/weight-mark";
import { type Destination, useContent, useEditor } from "../editor-context";
import form from "../forms/form.module.css";
import { DateInput, TextAreaInput, TextInput } from "../forms/inputs";
import { PredecessorsInput } from "../forms/predecessors-input";
import { FindingFlags, PlaceMarks } from "../forms/section-marks";
import { SlipFieldsIfAny } from "../forms/slip-fields";
import { useDestination } from "../use-destination";
import { shownPillars } from "./grid-lines";
import styles from "./work-cards.module.css";
import { changeRow, insertRow, newWorkRow, removeRow, restoreRow } from "./work-rows";

/** Which card is open: the one tapped last, or the one somebody asked to be taken to. */
function useOpenCard(destination: Destination | null) {
  const [open, setOpen] = useState<string | null>(null);
  const [seen, setSeen] = useState<Destination | null>(null);
  if (destination !== seen) {
    setSeen(destination);
    setOpen(destination?.anchor.rowId ?? null);
  }
  return [open, setOpen] as const;
}

/** The work table on a phone: rows as cards, one of them open for writing. */
export function WorkCards() {
  const text = useText();
  const { locale } = useLocale();
  const container = useDestination();
  const content = useContent();
  const { plan, edit, destination } = useEditor();
  const [open, setOpen] = useOpenCard(destination);
  const add = (row: WorkRow) => {
    edit((before) => ({ ...before, workTable: insertRow(before.workTable, row) }));
    setOpen(row.id);
  };
  return (
    <div ref={container}>
      {shownPillars(content.workTable, plan.campaign?.pillars ?? []).map((pillar) => {
        const rows = content.workTable.filter((row) => row.pillar === pillar);
        const title = pillars.label(pillar, toGraphLocale(locale));
        return (
          <section key={pillar}>
            <GroupHead title={`${sectionNumbers[pillar]} ${title}`} count={rows.length}>
              <Button
                type="link"
                size="small"
                aria-label={text("editor.grid.addTo", { pillar: title })}
                onClick={() => add(newWorkRow(pillar))}
              >
                {text("editor.grid.add")}
              </Button>
            </GroupHead>
            <div className={styles.pillarMarks}>
              <PlaceMarks section={pillar} />
            </div>
            <ul>
              {rows.map((row, index) => (
                <li key={row.id}>
                  <CardHead row={row} number={index + 1} open={row.id === open} onToggle={() => setOpen(row.id === open ? null : row.id)} />
                  {row.id === open && <CardFields row={row} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function CardHead({ row, number, open, onToggle }: { row: WorkRow; number: number; open: boolean; onToggle(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { marks } = useEditor();
  const own = marks.ofRow(row.pillar, row.id);
  const day = (date: string | null) => (date === null ? "—" : shortDate(date, locale));
  return (
    <button type="button" className={styles.card} aria-expanded={open} onClick={onToggle}>
      <span className={styles.title}>
        <span className={styles.number}>{number}</span> {row.task || text("editor.grid.emptyRow")}
      </span>
      <span className={styles.facts}>
        {text("editor.grid.span", { from: day(row.startsOn), to: day(row.endsOn) })}
        <Dot />
        {row.responsiblePerson || "—"}
        <FindingFlags section={row.pillar} rowId={row.id} />
      </span>
      {own[0] && (
        <span className={own[0].weight === "BLOCKING" ? form.blocking : form.advice}>
          <WeightMark weight={own[0].weight} /> {own[0].why}
        </span>
      )}
    </button>
  );
}

function CardFields({ row }: { row: WorkRow }) {
  const text = useText();
  const toast = useToast();
  const { edit, firstEnd } = useEditor();
  const { workTable } = useContent();
  const at = { section: row.pillar, rowId: row.id } as const;
  const change = (fields: Partial<WorkRow>) => edit((before) => ({ ...before, workTable: changeRow(before.workTable, row.id, fields) }));
  const remove = () => {
    const waitingIds = workTable.flatMap(({ id, predecessorIds }) => (predecessorIds.includes(row.id) ? [id] : []));
    edit((before) => ({ ...before, workTable: removeRow(before.workTable, row.id) }));
    const restore = () => edit((before) => ({ ...before, workTable: restoreRow(before.workTable, row, waitingIds) }));
    toast({
      text: text("editor.removed", { what: row.task || text("editor.grid.emptyRow") }),
      action: { label: text("editor.undo"), run: restore },
    });
  };
  return (
    <div className={`${form.part} ${styles.fields}`}>
      <div className={form.row}>
        <TextAreaInput {...at} field="task" value={row.task} onChange={(task) => change({ task })} />
        <TextAreaInput {...at} field="steps" value={row.steps} onChange={(steps) => change({ steps })} />
        <DateInput {...at} field="startsOn" value={row.startsOn} onChange={(startsOn) => change({ startsOn })} />
        <DateInput {...at} field="endsOn" value={row.endsOn} onChange={(endsOn) => change({ endsOn })} />
        <TextInput
          {...at}
          field="responsiblePerson"
          value={row.responsiblePerson}
          onChange={(responsiblePerson) => change({ responsiblePerson })}
        />
        <TextInput
          {...at}
          field="responsibleDepartment"
          value={row.responsibleDepartment}
          onChange={(responsibleDepartment) => change({ responsibleDepartment })}
        />
        <TextInput {...at} field="deliverable" value={row.deliverable} onChange={(deliverable) => change({ deliverable })} />
        <TextInput {...at} field="evidence" value={row.evidence} onChange={(evidence) => change({ evidence })} />
        <PredecessorsInput {...at} row={row} onChange={(predecessorIds) => change({ predecessorIds })} />
        <SlipFieldsIfAny {...at} milestone={row} first={firstEnd(row.id)} onChange={change} />
        <Button type="text" className={form.clear} icon={<Icon name="trash" />} onClick={remove}>
          {text("editor.grid.remove")}
        </Button>
      </div>
    </div>
  );
}
