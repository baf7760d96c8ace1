import type { InputRef } from "antd";
import { parseAsString, useQueryState } from "nuqs";
import { Suspense, use, useEffect, useMemo, useRef } from "react";
import { NavLink, useParams } from "react-router";
import { useText } from "../../../i18n/text";
import { Pane, Panes } from "../../../ui/layout";
import { SearchInput } from "../../../ui/search-input";
import { RowsSkeleton } from "../../../ui/skeleton";
import { DevelopersHead } from "../developers-head";
import { loadSchema } from "../schema";
import { Article } from "./article";
import { type Entry, entriesOf, found, parts, partWords } from "./entries";
import styles from "./reference.module.css";

/** The schema to look things up in: what there is by name, and what each thing is. */
export function ReferencePage() {
  return (
    <>
      <DevelopersHead label="developer.reference" />
      <Suspense fallback={<RowsSkeleton rows={12} height={32} />}>
        <Reference />
      </Suspense>
    </>
  );
}

function Reference() {
  const text = useText();
  const schema = use(loadSchema());
  const { name } = useParams();
  const [words, setWords] = useQueryState("q", parseAsString.withDefault(""));
  const search = useRef<InputRef>(null);
  const entries = useMemo(() => entriesOf(schema), [schema]);
  const shown = useMemo(() => found(schema, entries, words), [schema, entries, words]);
  const article = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article begins at its beginning
  useEffect(() => {
    article.current?.scrollIntoView({ block: "nearest" });
  }, [name]);

  return (
    <Panes>
      <Pane
        label={text("developer.reference.names")}
        className={styles.names}
        width={300}
        head={
          <SearchInput
            className={styles.search}
            label={text("developer.reference.search")}
            words={words}
            field={search}
            onSearch={(value) => void setWords(value || null)}
          />
        }
      >
        <nav aria-label={text("developer.reference.names")}>
          {words.trim() === "" ? <ByPart entries={shown} /> : <Names entries={shown.slice(0, 100)} query={words} />}
          {shown.length === 0 && <p className={styles.none}>{text("developer.reference.none")}</p>}
        </nav>
      </Pane>
      <Pane label={text("developer.reference.article")}>
        <div ref={article}>
          <Article schema={schema} name={name ?? "Query.plans"} />
        </div>
      </Pane>
    </Panes>
  );
}

function ByPart({ entries }: { entries: readonly Entry[] }) {
  const text = useText();
  return parts.map((part) => {
    const own = entries.filter((entry) => entry.part === part);
    if (own.length === 0) return null;
    return (
      <details key={part} open={part === "Query"}>
        <summary className={styles.part}>
          {text(partWords[part])} <span className={styles.count}>{own.length}</span>
        </summary>
        <Names entries={own} />
      </details>
    );
  });
}

function Names({ entries, query }: { entries: readonly Entry[]; query?: string }) {
  const text = useText();
  return (
    <ul className={styles.list}>
      {entries.map(({ name, label, part }) => (
        <li key={name}>
          <NavLink
            to={{ pathname: `/developers/reference/${name}`, search: query ? `?q=${encodeURIComponent(query)}` : "" }}
            className={({ isActive }) => `${styles.name} ${isActive ? styles.here : ""}`}
          >
            <code>{label}</code>
            {query !== undefined && <span className={styles.count}>{text(partWords[part])}</span>}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
