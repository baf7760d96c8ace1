import { fieldTitle, type PlanContent, sectionNumbers, wordDifference } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { type MessageId, useLocale, useName, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { dayOf, shortDateTime, timeOf } from "../../../../../ui/dates";
import { Dialog } from "../../../../../ui/dialog";
import { useOrganizationName } from "../../../organization-names";
import { workNumbersOf } from "../../../work-numbers";
import styles from "./conflict.module.css";
import { type Choice, type MergeConflict, mergeContents } from "./merge";
import type { DraftConflict, Theirs } from "./use-draft";

interface ConflictDialogProps {
  conflict: DraftConflict;
  onSettle(content: PlanContent, theirs: Theirs): void;
}

/** Two people have changed the same fields: which text stands is chosen field by field; everything else is put together already. */
export function ConflictDialog({ conflict, onSettle }: ConflictDialogProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { base, mine, theirs } = conflict;
  const merged = mergeContents(base, mine, theirs.content, choices);
  const chooseAll = (choice: Choice) => setChoices(new Map(merged.conflicts.map(({ key }) => [key, choice])));
  const when = dayOf(theirs.savedAt) === today ? timeOf(theirs.savedAt) : shortDateTime(theirs.savedAt, locale);
  return (
    <Dialog
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={640}
      title={text("editor.conflict.title")}
      footer={
        <>
          <Button onClick={() => chooseAll("mine")}>{text("editor.conflict.allMine")}</Button>
          <Button onClick={() => chooseAll("theirs")}>{text("editor.conflict.allTheirs")}</Button>
          <Button type="primary" onClick={() => onSettle(merged.content, theirs)}>
            {text("editor.conflict.save")}
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        {text(base === null ? "editor.conflict.wordsLeft" : "editor.conflict.words", {
          person: name(theirs.savedBy) || text("editor.conflict.somebody"),
          when,
          count: merged.conflicts.length,
        })}
      </p>
      <ul className={styles.list}>
        {merged.conflicts.map((item) => (
          <li key={item.key}>
            <ConflictChoice
              item={item}
              content={mine}
              choice={choices.get(item.key) ?? "mine"}
              onChoose={(choice) => setChoices(new Map([...choices, [item.key, choice]]))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const ownLabels = { mine: "editor.conflict.mine", theirs: "editor.conflict.theirs", base: "editor.conflict.base" } as const;

/** One field that both sides changed, with the texts to choose from. */
export function ConflictChoice({
  item,
  content,
  choice,
  labels = ownLabels,
  onChoose,
}: {
  item: MergeConflict;
  content: PlanContent;
  choice: Choice;
  /** What the sides are called. */
  labels?: Readonly<Record<Choice, MessageId>>;
  onChoose(choice: Choice): void;
}) {
  const text = useText();
  const { locale } = useLocale();
  const { section, field, rowId } = item.anchor;
  const shown = useValueText(field === "predecessorIds" ? content : null);
  const row = rowId === null ? undefined : content.workTable.find(({ id }) => id === rowId);
  const sides = (["mine", "theirs", "base"] as const).filter((side) => item[side] !== undefined);
  return (
    <fieldset className={styles.item}>
      <legend className={styles.legend}>
        {sectionNumbers[section]} {field ? fieldTitle(section, field, toGraphLocale(locale)) : ""}{" "}
        {row && <span className={styles.row}>{row.task}</span>}
      </legend>
      {sides.map((side) => (
        <label key={side} className={styles.side} data-chosen={side === choice}>
          <input type="radio" name={item.key} checked={side === choice} onChange={() => onChoose(side)} />
          <span className={styles.whose}>{text(labels[side])}</span>
          <span className={styles.value}>
            <SideText before={side === "base" ? "" : shown(item.base)} value={shown(item[side])} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The text of one side; what it changed of the text before is marked. */
function SideText({ before, value }: { before: string; value: string }) {
  const text = useText();
  if (value === "") return <>{text("editor.conflict.empty")}</>;
  if (before === "") return <>{value}</>;
  return wordDifference(before, value).map(({ kind, text: words }, index) => {
    const key = `${index}${kind}`;
    if (kind === "ADDED") return <ins key={key}>{words}</ins>;
    return kind === "REMOVED" ? <del key={key}>{words}</del> : <span key={key}>{words}</span>;
  });
}

/** A value of a field as it can be read: lists of organizations by their names, of rows of a work table by their numbers. */
function useValueText(rowsOf: PlanContent | null): (value: unknown) => string {
  const text = useText();
  const organizationName = useOrganizationName();
  const nameOf = (id: string) => (rowsOf ? (workNumbersOf(rowsOf).of(id) ?? "?") : organizationName(id));
  return (value) => {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value))
      return value.map((item) => (typeof item === "string" ? nameOf(item) : JSON.stringify(item))).join(text("ui.separator"));
    if (typeof value === "object") return Object.values(value).filter(Boolean).join(text("ui.separator"));
    return String(value);
  };
}
