import { Button } from "antd";
import { type ChangeEvent, useRef } from "react";
import { useLocale, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { Dialog } from "../../../ui/dialog";
import { ScrollArea } from "../../../ui/scroll-area";
import { useSaveFile } from "../../../ui/use-save-file";
import { ReturnedRows } from "./returned-rows";
import styles from "./revise.module.css";
import { handingIn, markedPath, type ReturnedList, type RevisionListName } from "./revise-queries";
import { useRevision } from "./use-revision";

/** Brings an edited list back: who has changed what since it went out, what stands where both have, and then it is written. */
export function ReviseDialog({ name, onClose }: { name: RevisionListName; onClose(): void }) {
  const text = useText();
  const { save, busy: saving } = useSaveFile();
  const revision = useRevision(name);
  const { file, list, busy, written, fault, settled, look, write } = revision;
  const remarks = list?.rows.some(({ standing, ignored }) => standing === "REFUSED" || standing === "CONFLICT" || ignored.length > 0);
  return (
    <Dialog
      onCancel={onClose}
      width={880}
      mask={{ closable: false }}
      title={text("revision.title")}
      footer={
        <>
          <Button onClick={onClose}>{text("revision.close")}</Button>
          {file && remarks && (
            <Button loading={saving} onClick={() => void save(markedPath(name), handingIn(file))}>
              {text("revision.marked")}
            </Button>
          )}
          {list && (
            <Button
              type="primary"
              disabled={settled.length === 0}
              loading={busy === "write"}
              onClick={() => void write().then((whole) => whole && onClose())}
            >
              {text("revision.write", { count: settled.length })}
            </Button>
          )}
        </>
      }
    >
      <FileChoice busy={busy === "look"} name={file?.name ?? null} onChoose={(given) => void look(given)} />
      {fault && <p role="alert">{fault}</p>}
      <div aria-live="polite">
        {written > 0 && <p className={styles.words}>{text("revision.progress", { count: written, total: settled.length })}</p>}
        {list && <Summary list={list} />}
      </div>
      {list && list.rows.length > 0 && (
        <ScrollArea className={styles.scroller} label={text("revision.title")}>
          <ReturnedRows list={list} revision={revision} />
        </ScrollArea>
      )}
    </Dialog>
  );
}

function FileChoice({ busy, name, onChoose }: { busy: boolean; name: string | null; onChoose(file: File): void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = "";
    if (file) onChoose(file);
  };
  return (
    <>
      {name === null && <p className={styles.words}>{text("revision.words")}</p>}
      <p className={styles.file}>
        <Button type={name === null ? "primary" : "default"} loading={busy} onClick={() => input.current?.click()}>
          {text(name === null ? "revision.choose" : "revision.again")}
        </Button>
        {name !== null && <span className={styles.name}>{name}</span>}
      </p>
      <input ref={input} type="file" accept=".xlsx" hidden aria-label={text("revision.choose")} onChange={choose} />
    </>
  );
}

function Summary({ list: { rows, total, unchanged, takenAt } }: { list: ReturnedList }) {
  const text = useText();
  const { locale } = useLocale();
  const count = (standing: string) => rows.filter((row) => row.standing === standing).length;
  return (
    <p className={styles.words}>
      {text("revision.result", {
        ...{ total, unchanged, when: shortDateTime(takenAt, locale) },
        ...{ mine: count("MINE"), conflict: count("CONFLICT"), theirs: count("THEIRS"), refused: count("REFUSED") },
      })}
    </p>
  );
}
