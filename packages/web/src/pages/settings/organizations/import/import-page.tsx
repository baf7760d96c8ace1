import { importOutcomes } from "@duban/schema";
import { Button } from "antd";
import { parseAsBoolean, parseAsString, useQueryState } from "nuqs";
import { type ChangeEvent, useRef } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { MoreWords, type WordsOf } from "../../../../i18n/more-words";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { CommandErrors } from "../../../../shell/command-errors";
import { Crumbs } from "../../../../shell/crumbs";
import { MissingPage, NoRightPage } from "../../../../shell/fault-page";
import { useViewer } from "../../../../shell/viewer";
import { Icon } from "../../../../ui/icon";
import { PageHead } from "../../../../ui/layout";
import { Notice } from "../../../../ui/states";
import { useToast } from "../../../../ui/toast";
import { useSaveFile } from "../../../../ui/use-save-file";
import { useMayIn } from "../may-in";
import styles from "./import.module.css";
import { importPath } from "./import-file";
import { ImportRows } from "./import-rows";
import { useImport } from "./use-import";

const importTargetQuery = graphql(`
  query ImportTarget($id: ID!) {
    organization(id: $id) {
      id
      name
      nameEn
      code
      ancestors {
        id
      }
    }
  }
`);

const words: WordsOf = {
  "zh-CN": async () => (await import("../../../../i18n/zh-CN/import")).importing,
  en: async () => (await import("../../../../i18n/en/import")).importing,
};

/** Brings organizations and people in from a spreadsheet: template out, file in, every row with what would become of it, then all or nothing. */
export function ImportPage() {
  const viewer = useViewer();
  const [chosen] = useQueryState("organization", parseAsString);
  const id = chosen ?? viewer.organization?.id;
  if (!id) return <NoRightPage>{""}</NoRightPage>;
  return (
    <MoreWords of={words}>
      <Target key={id} id={id} />
    </MoreWords>
  );
}

function Target({ id }: { id: string }) {
  const text = useText();
  const name = useName();
  const may = useMayIn();
  const { data, pending } = usePageQuery(importTargetQuery, { variables: { id } });
  if (pending) return pending;
  if (!data.organization) return <MissingPage />;
  const { organization } = data;
  if (!may("organization.import", organization, true)) return <NoRightPage>{text("import.noRight")}</NoRightPage>;
  const back = `/settings/organizations?organization=${organization.id}`;
  return (
    <>
      <Crumbs
        items={[
          { label: text("shell.people"), to: "/settings/organizations" },
          { label: name(organization), to: back },
          { label: text("import.title") },
        ]}
      />
      <ImportSteps organizationId={organization.id} title={text("import.titleOf", { organization: name(organization) })} back={back} />
    </>
  );
}

function ImportSteps({ organizationId, title, back }: { organizationId: string; title: string; back: string }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const importing = useImport(organizationId);
  const { file, result, busy, command } = importing;
  const ready = result !== null && result.refusedCount === 0 && countOf(result, "CREATED", "CHANGED") > 0;
  const commit = async () => {
    if (!result || !(await importing.commit())) return;
    toast({ text: text("import.done", { created: countOf(result, "CREATED"), changed: countOf(result, "CHANGED") }) });
    navigate(back);
  };
  return (
    <>
      <PageHead
        title={title}
        actions={
          <Button type="primary" disabled={!ready} loading={command.busy && result !== null} onClick={() => void commit()}>
            {text("import.commit")}
          </Button>
        }
      />
      <div className={styles.page}>
        <FileStep organizationId={organizationId} busy={busy} onRead={(chosen) => void importing.read(chosen)} />
        <CommandErrors command={command} />
        {file && file.problems.length > 0 && <Problems problems={file.problems} />}
        {file && result && (
          <>
            <Summary result={result} />
            <ImportRows file={file} result={result} />
          </>
        )}
      </div>
    </>
  );
}

type Result = NonNullable<ReturnType<typeof useImport>["result"]>;

function countOf({ organizations, people }: Result, ...outcomes: readonly string[]): number {
  return [...organizations, ...people].filter(({ outcome }) => outcomes.includes(outcome)).length;
}

function FileStep({ organizationId, busy, onRead }: { organizationId: string; busy: boolean; onRead(file: File): void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const template = useSaveFile();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) onRead(file);
    event.target.value = "";
  };
  return (
    <section className={styles.step}>
      <p className={styles.words}>{text("import.words")}</p>
      <div className={styles.acts}>
        <Button icon={<Icon name="download" />} loading={template.busy} onClick={() => void template.save(importPath(organizationId))}>
          {text("import.template")}
        </Button>
        <input ref={input} type="file" accept=".xlsx,.csv" hidden aria-label={text("import.choose")} onChange={choose} />
        <Button icon={<Icon name="upload" />} loading={busy} onClick={() => input.current?.click()}>
          {text("import.choose")}
        </Button>
      </div>
    </section>
  );
}

function Problems({ problems }: { problems: NonNullable<ReturnType<typeof useImport>["file"]>["problems"] }) {
  const text = useText();
  return (
    <Notice tone="over">
      <p>{text("import.problems", { count: problems.length })}</p>
      <ul className={styles.problems}>
        {problems.map(({ sheet, cell, message }) => (
          <li key={`${sheet} ${cell} ${message}`}>
            <strong>{cell === null ? sheet : `${sheet} ${cell}`}</strong> {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** How many rows there are of each outcome, and what follows from that. */
function Summary({ result }: { result: Result }) {
  const text = useText();
  const { locale } = useLocale();
  const [onlyRefused, setOnlyRefused] = useQueryState("refused", parseAsBoolean.withDefault(false));
  const counts = importOutcomes.values.map(
    (outcome) => `${importOutcomes.label(outcome, toGraphLocale(locale))} ${countOf(result, outcome)}`,
  );
  return (
    <div className={styles.summary} role="status">
      <span>{counts.join(text("ui.separator"))}</span>
      <span className={styles.verdict}>
        {result.refusedCount > 0 ? text("import.refused", { count: result.refusedCount }) : text("import.ready")}
      </span>
      {result.refusedCount > 0 && (
        <Button size="small" onClick={() => void setOnlyRefused(!onlyRefused)}>
          {text(onlyRefused ? "import.showAll" : "import.showRefused")}
        </Button>
      )}
    </div>
  );
}
