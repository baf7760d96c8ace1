import type { Paper } from "@duban/schema/paper";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { useLocale, useText } from "../../../../i18n/text";
import { Crumbs } from "../../../../shell/crumbs";
import { MissingPage } from "../../../../shell/fault-page";
import { Icon } from "../../../../ui/icon";
import { PageHead } from "../../../../ui/layout";
import { PaperSheet } from "../../../../ui/paper-sheet";
import { askFile, FileFault } from "../../../../ui/save-file";
import { ScrollArea } from "../../../../ui/scroll-area";
import { PageSkeleton } from "../../../../ui/skeleton";
import { EmptyState } from "../../../../ui/states";
import { useSaveFile } from "../../../../ui/use-save-file";
import { paperFile } from "./paper-address";
import styles from "./print.module.css";

/** A letter or a plan as it will be printed, with the way to print it and to take it as a Word document. */
export function PrintPage() {
  const { id = "", paper: name = "" } = useParams();
  const text = useText();
  const path = paperFile(id, name, "json");
  const { paper, fault } = usePaper(path);
  const { save, busy } = useSaveFile();
  if (!path) return <MissingPage />;
  if (fault) {
    const back = (
      <Link to={`/plans/${id}`}>
        <Button tabIndex={-1}>{text("paper.back")}</Button>
      </Link>
    );
    return (
      <EmptyState alone title={text("paper.none")} actions={back}>
        {fault.words ?? text("ui.error.network")}
      </EmptyState>
    );
  }
  if (!paper) return <PageSkeleton />;
  const word = paperFile(id, name, "docx");
  const actions = (
    <span className={styles.actions}>
      <Button icon={<Icon name="download" />} loading={busy} onClick={() => word && void save(word)}>
        {text("paper.word")}
      </Button>
      <Button type="primary" onClick={() => window.print()}>
        {text("paper.print")}
      </Button>
    </span>
  );
  return (
    <>
      <Crumbs
        items={[{ label: text("shell.plans"), to: "/plans" }, { label: text("paper.plan"), to: `/plans/${id}` }, { label: paper.number }]}
      />
      <PageHead title={paper.title} actions={actions} />
      <ScrollArea className={styles.desk} label={paper.title}>
        <PaperSheet paper={paper} />
      </ScrollArea>
    </>
  );
}

function usePaper(path: string | null): { paper: Paper | null; fault: FileFault | null } {
  const { locale } = useLocale();
  const [known, setKnown] = useState<{ paper: Paper | null; fault: FileFault | null }>({ paper: null, fault: null });
  useEffect(() => {
    if (!path) return;
    const leaving = new AbortController();
    setKnown({ paper: null, fault: null });
    askFile(path, locale, { signal: leaving.signal })
      .then(async (response) => setKnown({ paper: (await response.json()) as Paper, fault: null }))
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return;
        setKnown({ paper: null, fault: error instanceof FileFault ? error : new FileFault(null) });
      });
    return () => leaving.abort();
  }, [path, locale]);
  return known;
}
