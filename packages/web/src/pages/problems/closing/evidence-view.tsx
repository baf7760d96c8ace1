import { evidenceKinds } from "@duban/schema";
import { lazy, Suspense, useEffect, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { fullDate } from "../../../ui/dates";
import { ScrollArea } from "../../../ui/scroll-area";
import styles from "./closing.module.css";
import type { ShownEvidence } from "./closing-queries";

const PdfView = lazy(() => import("../../../pdf/pdf-view").then(({ PdfView }) => ({ default: PdfView })));

/** What is larger is not read into the memory of a browser only to be looked at. */
const largestPdf = 100;

/** A piece of evidence to look at: pictures, PDF and plain text as they are, everything else to be opened apart. */
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
      <Preview key={address} address={address} evidence={evidence} />
    </figure>
  );
}

function Preview({ address, evidence: { title, file } }: { address: string; evidence: ShownEvidence }) {
  const text = useText();
  if (isPicture(file.contentType)) return <img className={styles.picture} src={address} alt={title} />;
  if (file.contentType === "text/plain") return <PlainText address={address} title={title} />;
  if (file.contentType !== "application/pdf") return <p className={styles.quiet}>{text("closing.evidence.noPreview")}</p>;
  if (file.size > largestPdf * 1024 * 1024) return <p className={styles.quiet}>{text("pdf.tooLarge", { megabytes: largestPdf })}</p>;
  return (
    <Suspense>
      <PdfView address={address} title={title} />
    </Suspense>
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
