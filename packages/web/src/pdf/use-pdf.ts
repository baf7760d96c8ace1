import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import type { MessageId } from "../i18n/text";
import { openPdf } from "./open-pdf";

/** A PDF that is being opened, is open, or cannot be. */
interface OpenPdf {
  readonly pdf: PDFDocumentProxy | null;
  readonly failure: MessageId | null;
}

const nothing: OpenPdf = { pdf: null, failure: null };

const failures: Readonly<Record<string, MessageId>> = {
  PasswordException: "pdf.encrypted",
  ResponseException: "pdf.away",
};

/** Opens what lies at an address, and lets go of it when something else is looked at. */
export function usePdf(address: string): OpenPdf {
  const [opened, setOpened] = useState<OpenPdf>(nothing);
  useEffect(() => {
    setOpened(nothing);
    let left = false;
    const task = openPdf(address);
    task.promise.then(
      (pdf) => !left && setOpened({ pdf, failure: null }),
      (error: Error) => !left && setOpened({ pdf: null, failure: failures[error.name] ?? "pdf.broken" }),
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [address]);
  return opened;
}
