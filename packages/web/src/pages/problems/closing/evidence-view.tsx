import { evidenceKinds } from "@duban/schema";
import { useEffect, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { fullDate } from "../../../ui/dates";
import { ScrollArea } from "../../../ui/scroll-area";
import styles from "./closing.module.css";
import type { ShownEvidence } from "./closing-queries";

/** A piece of evidence to look at: pictures and plain text as they are, everything else to be opened apart. */
export function EvidenceView({ evidence }: { evidence: ShownEvidence }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { file, effectiveOn, kind, note, addedBy } = evidence;
  const address = `/files/${file.fileId}`;
  return (
    <figure className={styles.view}>
      <figcaption className={styles.caption}>
        <strong>{evidence.title}</strong>
        <span className={styles.quiet}>
          {[
            evidenceKinds.label(kind, toGraphLocale(locale)),
            text("closing.evidence.from", { date: fullDate(effectiveOn, locale) }),
            addedBy && text("closing.evidence.by", { name: name(addedBy) }),
          ]
            .filter(Boolean)
            .join(text("ui.separator"))}
        </span>
        {note !== "" && <span>{note}</span>}
        <a href={address} download={file.name}>
          {text("closing.evidence.download", { name: file.name })}
        </a>
      </figcaption>
      {isPicture(file.contentType) && <img className={styles.picture} src={address} alt={evidence.title} />}
      {file.contentType === "text/plain" && <PlainText key={address} address={address} title={evidence.title} />}
      {!isPicture(file.contentType) && file.contentType !== "text/plain" && (
        <p className={styles.quiet}>{text("closing.evidence.noPreview")}</p>
      )}
    </figure>
  );
}

/** A vector picture may hold a script; it is offered for download only. */
function isPicture(contentType: string): boolean {
  return /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(contentType);
}

const shownLetters = 20_000;

function PlainText({ address, title }: { address: string; title: string }) {
  const [words, setWords] = useState("");
  useEffect(() => {
    const left = new AbortController();
    fetch(address, { signal: left.signal })
      .then((response) => (response.ok ? response.text() : ""))
      .then((found) => setWords(found.slice(0, shownLetters)))
      .catch(() => undefined);
    return () => left.abort();
  }, [address]);
  return (
    <ScrollArea label={title} className={styles.plain}>
      <pre>{words}</pre>
    </ScrollArea>
  );
}
