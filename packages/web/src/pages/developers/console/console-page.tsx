import { json } from "@codemirror/lang-json";
import { Button, Input, Select } from "antd";
import { graphql as graphqlLanguage } from "cm6-graphql";
import { Suspense, use, useMemo, useState } from "react";
import { useLocation } from "react-router";
import { useText } from "../../../i18n/text";
import { FilterRow, Pane, Panes } from "../../../ui/layout";
import { RowsSkeleton } from "../../../ui/skeleton";
import { useCallingToken } from "../calling-token";
import { DevelopersHead } from "../developers-head";
import { loadSchema } from "../schema";
import { TrialToken } from "../trial-token";
import { BulkMenu } from "./bulk-menu";
import { CodeEditor } from "./code-editor";
import styles from "./console.module.css";
import { examples } from "./examples";
import { type Answered, send } from "./send";

/** Asks the API by hand, as a program would: with a token, completed and checked against the schema while one writes. */
export function ConsolePage() {
  return (
    <>
      <DevelopersHead label="developer.console" />
      <Suspense fallback={<RowsSkeleton rows={8} height={32} />}>
        <Console />
      </Suspense>
    </>
  );
}

/** What the way here brought along: the call of a list. */
interface Brought {
  readonly document?: string;
  readonly variables?: object;
}

function Console() {
  const text = useText();
  const schema = use(loadSchema());
  const brought = (useLocation().state ?? {}) as Brought;
  const [document, setDocument] = useState(brought.document ?? examples[0]?.document ?? "");
  const [variables, setVariables] = useState(brought.variables ? JSON.stringify(brought.variables, null, 2) : "{}");
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [busy, setBusy] = useState(false);
  const { token } = useCallingToken();
  const languages = useMemo(() => ({ query: graphqlLanguage(schema), variables: json() }), [schema]);
  const filled = readVariables(variables);
  const runnable = token !== "" && filled !== null;
  const run = async () => {
    if (!runnable || busy) return;
    setBusy(true);
    setAnswered(await send(token, document, filled));
    setBusy(false);
  };
  const choose = (name: string) => {
    const example = examples.find((each) => each.name === name);
    if (!example) return;
    setDocument(example.document);
    setVariables(example.variables);
  };
  return (
    <>
      <FilterRow>
        <Select<string>
          className={styles.examples}
          aria-label={text("developer.examples")}
          placeholder={text("developer.examples")}
          value={examples.find((each) => each.document === document)?.name ?? null}
          onChange={choose}
          options={examples.map(({ name, label }) => ({ value: name, label: text(label) }))}
        />
        <TokenField />
        <span className={styles.run}>
          <BulkMenu token={token} document={document} variables={filled} onAnswered={setAnswered} />
        </span>
        <Button type="primary" loading={busy} disabled={!runnable} onClick={() => void run()}>
          {text("developer.run")}
        </Button>
      </FilterRow>
      <Panes>
        <Pane label={text("developer.question")} className={styles.pane}>
          <div className={styles.question}>
            <CodeEditor
              label={text("developer.query")}
              value={document}
              language={languages.query}
              onChange={setDocument}
              onRun={() => void run()}
            />
          </div>
          <div className={styles.variablesHead}>
            {text("developer.variables")}
            {filled === null && <span className={styles.wrong}>{text("developer.variables.wrong")}</span>}
          </div>
          <div className={styles.variables}>
            <CodeEditor
              label={text("developer.variables")}
              value={variables}
              language={languages.variables}
              onChange={setVariables}
              onRun={() => void run()}
            />
          </div>
        </Pane>
        <Pane label={text("developer.answer")} className={styles.pane}>
          <Answer answered={answered} />
        </Pane>
      </Panes>
    </>
  );
}

/** The variables as they are sent; null while they are not a JSON object. */
function readVariables(text: string): object | null {
  if (text.trim() === "") return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

function TokenField() {
  const text = useText();
  const { token, setToken } = useCallingToken();
  return (
    <>
      <Input.Password
        className={styles.token}
        aria-label={text("developer.secret")}
        placeholder={text("developer.token.paste")}
        autoComplete="off"
        value={token}
        onChange={({ target }) => setToken(target.value.trim())}
      />
      {token === "" && <TrialToken />}
    </>
  );
}

function Answer({ answered }: { answered: Answered | null }) {
  const text = useText();
  if (!answered) return <p className={styles.none}>{text("developer.answer.none")}</p>;
  const { status, milliseconds, body } = answered;
  return (
    <>
      <div className={styles.status} role="status">
        {status === null ? text("developer.answer.unreachable") : text("developer.answer.status", { status, milliseconds })}
      </div>
      <pre className={styles.body}>{body}</pre>
    </>
  );
}
