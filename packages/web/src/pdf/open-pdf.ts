import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask, VerbosityLevel, version } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

const files = `/assets/pdf-${version}`;

/** More pixels than this in one picture would fill the memory. */
const largestPicture = 64 * 1024 * 1024;

/**
 * Opens a PDF to be drawn. It is read in a worker, which has no page, and what comes out of it are marks on a canvas: no part of the file
 * becomes an element of ours, and its scripts, forms and links are not looked at. The page's content security policy holds for the worker
 * too, so it runs no code but ours and asks nobody else.
 */
export function openPdf(address: string): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerSrc = worker;
  return getDocument({
    url: address,
    cMapUrl: `${files}/cmaps/`,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
    useWasm: false,
    useSystemFonts: true,
    enableXfa: false,
    disableRange: true,
    maxImageSize: largestPicture,
    verbosity: VerbosityLevel.ERRORS,
  });
}
