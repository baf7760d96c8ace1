import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useName, useText } from "../../i18n/text";
import { useHotkeys } from "../../ui/hotkeys";
import { ListTable } from "../../ui/list-table";
import { DayDue } from "../problems/day-due";
import { markedPieces } from "./marked-words";
import styles from "./search.module.css";
import type { ShownHit } from "./shown-hit";

interface SearchResultsProps {
  label: string;
  hits: readonly ShownHit[];
  words: readonly string[];
}

/** What was found, one line a text with the words marked; `j` and `k` move, Enter opens. */
export function SearchResults({ label, hits, words }: SearchResultsProps) {
  const text = useText();
  const position = usePosition(hits);
  const columns = [
    { label: text("search.column.found") },
    { label: text("problems.column.unit"), width: 176, wide: true },
    { label: text("search.column.state"), width: 112, wide: true },
    { label: text("problems.column.status"), width: 144, wide: true },
  ];
  return (
    <ListTable label={label} columns={columns}>
      {hits.map((hit, place) => (
        <Row key={hit.id} hit={hit} words={words} current={place === position} />
      ))}
    </ListTable>
  );
}

/** The current row; none before a key has chosen one. */
function usePosition(hits: readonly ShownHit[]): number {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const position = hits.findIndex(({ id }) => id === chosen);
  const move = (by: number) => {
    const next = hits[Math.min(Math.max(position + by, 0), hits.length - 1)];
    if (!next) return;
    setChosen(next.id);
    document.getElementById(`hit-${next.id}`)?.scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const hit = hits[Math.max(position, 0)];
    if (hit) void navigate(hit.to);
  };
  useHotkeys(
    [
      { keys: "j", label: "problems.keys.next", run: () => move(1) },
      { keys: "ArrowDown", run: () => move(1) },
      { keys: "k", label: "problems.keys.previous", run: () => move(-1) },
      { keys: "ArrowUp", run: () => move(-1) },
      { keys: "Enter", label: "problems.keys.open", run: open },
    ],
    hits.length > 0,
  );
  return position;
}

function Row({ hit, words, current }: { hit: ShownHit; words: readonly string[]; current: boolean }) {
  const name = useName();
  const { id, to, code, title, passage, organization, state, light, dueOn } = hit;
  return (
    <tr id={`hit-${id}`} className={styles.row} aria-current={current || undefined}>
      <td>
        <Link to={to} className={styles.title}>
          <code className={styles.code}>
            <Marked text={code} words={words} />
          </code>{" "}
          <Marked text={title} words={words} />
        </Link>
        {passage !== "" && passage !== `${code} ${title}` && (
          <span className={styles.passage}>
            <Marked text={passage} words={words} />
          </span>
        )}
        <span className={styles.narrow}>
          {name(organization)} · {state} <DayDue light={light} deadline={dueOn} />
        </span>
      </td>
      <td data-wide>{name(organization)}</td>
      <td data-wide>{state}</td>
      <td data-wide>
        <DayDue light={light} deadline={dueOn} />
      </td>
    </tr>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return markedPieces(text, words).map(({ text: piece, marked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    marked ? <mark key={place}>{piece}</mark> : <span key={place}>{piece}</span>,
  );
}
