import { useApolloClient } from "@apollo/client/react";
import type { EvidenceKind } from "@duban/schema";
import { Button, Input } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import { useText } from "../../../i18n/text";
import { Icon } from "../../../ui/icon";
import { useFileDrop } from "../../../upload/use-file-drop";
import type { ViewedProblem } from "../problem-queries";
import styles from "./closing.module.css";
import { evidenceOfQuery } from "./closing-queries";

/** What is to become evidence: a file from here, or one that is evidence of another problem already. */
export interface Chosen {
  readonly name: string;
  readonly file: File | null;
  readonly fileId: string | null;
}

/** What evidence is called unless somebody says otherwise. */
export function titleOf({ name }: Chosen): string {
  return name.replace(/\.[^.]+$/, "");
}

interface FileChoiceProps {
  chosen: readonly Chosen[];
  busy: boolean;
  onChoose(next: readonly Chosen[], kind?: EvidenceKind): void;
  onLeaveOut(one: Chosen): void;
}

/** Files from the disk, dropped here, or a picture that a phone takes now. */
export function FileChoice({ chosen, busy, onChoose, onLeaveOut }: FileChoiceProps) {
  const text = useText();
  const disk = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    const pictures = files.every(({ type }) => type.startsWith("image/"));
    onChoose(
      files.map((file) => ({ name: file.name, file, fileId: null })),
      pictures ? "PHOTO" : undefined,
    );
  };
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    take([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  const { over, handlers } = useFileDrop(take);
  return (
    <div className={`${styles.choice} ${over ? styles.over : ""}`} {...handlers}>
      <input ref={disk} type="file" multiple hidden aria-label={text("closing.evidence.choose")} onChange={taken} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={text("closing.evidence.photo")}
        onChange={taken}
      />
      <Button icon={<Icon name="upload" size={14} />} disabled={busy} onClick={() => disk.current?.click()}>
        {text("closing.evidence.choose")}
      </Button>
      <Button className={styles.camera} disabled={busy} onClick={() => camera.current?.click()}>
        {text("closing.evidence.photo")}
      </Button>
      {chosen.map((one, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice
        <div key={`${position} ${one.name}`} className={styles.chosen}>
          <span className={styles.pieceTitle}>{one.name}</span>
          <Button
            type="text"
            size="small"
            disabled={busy}
            icon={<Icon name="close" size={14} />}
            aria-label={text("closing.evidence.unchoose", { name: one.name })}
            onClick={() => onLeaveOut(one)}
          />
        </div>
      ))}
      {chosen.length > 1 && <p className={styles.quiet}>{text("closing.evidence.each")}</p>}
    </div>
  );
}

/** Evidence of another problem, found by its number. */
export function Reuse({ problem, onChoose }: { problem: ViewedProblem; onChoose(next: readonly Chosen[]): void }) {
  const text = useText();
  const client = useApolloClient();
  const [found, setFound] = useState<readonly { fileId: string; name: string; title: string }[] | null>(null);
  const look = async (code: string) => {
    if (code.trim() === "") return setFound(null);
    const { data } = await client.query({ query: evidenceOfQuery, variables: { code: code.trim() }, fetchPolicy: "network-only" });
    setFound((data?.problem?.evidence ?? []).map(({ title, file: { fileId, name } }) => ({ fileId, name, title })));
  };
  return (
    <div className={styles.reuse}>
      <Input.Search
        aria-label={text("closing.evidence.reuse")}
        placeholder={text("closing.evidence.reuseHint", { code: problem.code })}
        onSearch={(code) => void look(code)}
      />
      {found?.length === 0 && <p className={styles.quiet}>{text("closing.evidence.reuseNone")}</p>}
      {found?.map(({ fileId, name, title }) => (
        <Button key={fileId + title} type="link" size="small" onClick={() => onChoose([{ name, file: null, fileId }])}>
          {title}
        </Button>
      ))}
    </div>
  );
}
