import { type DetailedError, Upload } from "tus-js-client";
import { type Sent, type StoredFile, type UploadTarget, uploadAddress } from "./send-file";

const partSize = 8 * 1024 * 1024;
/** While the network is away it is tried again after this time, and at once when the browser says that it is back. */
const patience = 10_000;

/** How far it has come, and whether it waits for the network. */
interface Course {
  sent(bytes: number): void;
  waits(waiting: boolean): void;
}

/**
 * Sends a large file in parts. What was sent stays on the server for some days: after a break, a reload or on another day it goes on where
 * it was as soon as the same file is chosen again.
 */
export class PartSender {
  private readonly upload: Upload;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private finish: (sent: Sent | null) => void = () => undefined;

  constructor(
    target: UploadTarget,
    file: File,
    private readonly locale: string,
    private readonly course: Course,
  ) {
    this.upload = new Upload(file, {
      endpoint: uploadAddress("/files/uploads", target),
      metadata: { filename: file.name },
      headers: { "accept-language": locale },
      chunkSize: partSize,
      retryDelays: [500],
      removeFingerprintOnSuccess: true,
      onProgress: (bytes) => {
        course.waits(false);
        course.sent(bytes);
      },
      onSuccess: () => void this.ask(),
      onError: (error) => this.fail(error as DetailedError),
    });
  }

  /** Sends all of it; null when it was given up. */
  async send(): Promise<Sent | null> {
    const result = new Promise<Sent | null>((resolve) => {
      this.finish = resolve;
    });
    window.addEventListener("online", this.goOn);
    const [begun] = await this.upload.findPreviousUploads();
    if (begun) this.upload.resumeFromPreviousUpload(begun);
    this.upload.start();
    return result.finally(() => this.rest());
  }

  /** Stops for now. */
  pause(): void {
    this.rest();
    void this.upload.abort();
  }

  /** Goes on where it was. */
  readonly goOn = (): void => {
    this.rest();
    window.addEventListener("online", this.goOn);
    void this.upload.abort().then(() => this.upload.start());
  };

  /** Stops for good; the server forgets what it has. */
  giveUp(): void {
    this.rest();
    void this.upload.abort(true).catch(() => undefined);
    this.finish(null);
  }

  private rest(): void {
    clearTimeout(this.retry);
    window.removeEventListener("online", this.goOn);
  }

  /** What became of it, by the hash and type that the server found. */
  private async ask(): Promise<void> {
    try {
      const response = await fetch(this.upload.url ?? "", { headers: { "accept-language": this.locale } });
      const { file } = (await response.json()) as { file: StoredFile };
      this.finish({ stored: file, message: null });
    } catch {
      this.finish({ stored: null, message: null });
    }
  }

  /** A refusal is final; what passes by itself is waited for. */
  private fail({ originalResponse }: DetailedError): void {
    const status = originalResponse?.getStatus() ?? 0;
    if (status >= 400 && status < 500 && status !== 409 && status !== 429) {
      this.finish({ stored: null, message: wordsOf(originalResponse?.getBody()) });
    } else {
      this.course.waits(true);
      this.retry = setTimeout(this.goOn, patience);
    }
  }
}

function wordsOf(body = ""): string | null {
  try {
    return String((JSON.parse(body) as { message?: unknown }).message ?? "") || null;
  } catch {
    return null;
  }
}
