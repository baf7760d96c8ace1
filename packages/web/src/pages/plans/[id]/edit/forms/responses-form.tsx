import { emptyResponse, problemSeverities } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { shortDate } from "../../../../../ui/dates";
import { Icon } from "../../../../../ui/icon";
import { EmptyState } from "../../../../../ui/states";
import { Tag } from "../../../../../ui/tag";
import { spokenOf } from "../../ledger-problems";
import { WeightMark } from "../checks/weight-mark";
import { type Destination, useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import styles from "./form.module.css";
import { LedgerPicker } from "./ledger-picker";
import { addItem } from "./list-edits";
import { type ResponseEntry, responseEntries } from "./response-entries";
import { ResponseFields } from "./response-fields";
import own from "./responses.module.css";
import { FindingFlags, PlaceMarks } from "./section-marks";

const section = "PROBLEM_RESPONSES";

/** The entry that is open: the one chosen last, by a click or by being taken to a place in it. */
function useOpenEntry(entries: readonly ResponseEntry[], destination: Destination | null) {
  const [key, setKey] = useState(entries[0]?.key);
  const [seen, setSeen] = useState<Destination | null>(null);
  if (destination !== seen) {
    setSeen(destination);
    const named = entries.find(({ response }) => response !== null && response.id === destination?.anchor.rowId);
    const wanted = named ?? (destination?.anchor.section === section ? entries.find(({ response }) => response === null) : undefined);
    if (wanted) setKey(wanted.key);
  }
  return { open: entries.find((entry) => entry.key === key) ?? entries[0], setKey };
}

/** 4: what is done about each problem that was handed down. */
export function ResponsesForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { plan, destination } = useEditor();
  const entries = responseEntries(content, spokenOf(plan, content));
  const { open, setKey } = useOpenEntry(entries, destination);
  if (!open) {
    return (
      <>
        <EmptyState title={text("editor.responses.none.title")}>{text("editor.responses.none.words")}</EmptyState>
        <LedgerPicker />
      </>
    );
  }
  return (
    <div className={own.split} ref={container}>
      <div className={own.list}>
        <ul aria-label={text("editor.responses.list")}>
          {entries.map((entry) => (
            <li key={entry.key}>
              <EntryButton entry={entry} current={entry.key === open.key} onOpen={() => setKey(entry.key)} />
            </li>
          ))}
        </ul>
        <LedgerPicker />
      </div>
      <div className={own.detail}>
        <ProblemHead entry={open} />
        <PlaceMarks section={section} />
        {open.response ? (
          <ResponseFields key={open.response.id} response={open.response} />
        ) : (
          open.problem && <StartResponse problemId={open.problem.id} />
        )}
      </div>
    </div>
  );
}

function EntryButton({ entry, current, onOpen }: { entry: ResponseEntry; current: boolean; onOpen(): void }) {
  const text = useText();
  const { marks } = useEditor();
  const found = entry.response ? marks.ofRow(section, entry.response.id) : [];
  const blocking = found.filter(({ weight }) => weight === "BLOCKING").length;
  const advice = found.length - blocking;
  return (
    <button type="button" className={own.entry} aria-current={current || undefined} onClick={onOpen}>
      <code className={own.code}>{entry.problem?.code ?? "—"}</code>
      <span className={own.title}>{entry.problem?.title ?? text("editor.responses.orphan")}</span>
      <span className={own.mark}>
        {entry.response === null && (
          <>
            <WeightMark weight="BLOCKING" /> {text("editor.responses.unanswered")}
          </>
        )}
        {blocking > 0 && (
          <>
            <WeightMark weight="BLOCKING" label={text("ui.weight.blocking")} /> {blocking}
          </>
        )}
        {advice > 0 && (
          <>
            <WeightMark weight="ADVISORY" label={text("ui.weight.advisory")} /> {advice}
          </>
        )}
        {entry.response !== null && found.length === 0 && <Icon name="check" size={14} />}
        {entry.response && <FindingFlags section={section} rowId={entry.response.id} />}
      </span>
    </button>
  );
}

function ProblemHead({ entry: { problem, response } }: { entry: ResponseEntry }) {
  const text = useText();
  const { locale } = useLocale();
  const content = useContent();
  if (!problem) return <p className={styles.lead}>{text("editor.responses.orphan")}</p>;
  const position = response ? content.problemResponses.indexOf(response) + 1 : null;
  return (
    <header className={own.head}>
      <h3 className={styles.rowTitle}>
        <code>{problem.code}</code> {problem.title}
      </h3>
      <p className={own.facts}>
        <Tag>{problemSeverities.label(problem.severity, toGraphLocale(locale))}</Tag>
        {problem.repeated && <Tag>{text("editor.responses.repeated")}</Tag>}
        <span>{text("editor.responses.deadline", { date: shortDate(problem.deadline, locale) })}</span>
        {position !== null && <span>{text("editor.responses.position", { number: position })}</span>}
      </p>
    </header>
  );
}

function StartResponse({ problemId }: { problemId: string }) {
  const text = useText();
  const { edit } = useEditor();
  return (
    <Button className={styles.add} onClick={() => edit(addItem("problemResponses", emptyResponse(crypto.randomUUID(), problemId)))}>
      {text("editor.responses.start")}
    </Button>
  );
}
