import { useEffect, useRef, useState } from "react";
import { useLocale } from "../i18n/text";
import { type Sent, type StoredFile, sendFile, type UploadTarget } from "./send-file";
import type { PartSender } from "./send-in-parts";

/** What is larger goes in parts, can be paused, and survives a break. */
const smallest = 8 * 1024 * 1024;
/** Others want to speak to the server, too. */
const mostAtOnce = 2;

/** A file on its way. */
export interface UploadItem {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** How much has arrived. */
  readonly sent: number;
  readonly state: "QUEUED" | "SENDING" | "PAUSED" | "WAITING" | "FAILED";
  /** Why it failed; null when nothing came back. */
  readonly message: string | null;
  /** It goes in parts. */
  readonly inParts: boolean;
}

/** Files that are on their way to one plan or problem. */
export interface Uploads {
  readonly items: readonly UploadItem[];
  /** Sends one; null when it failed, which the list then tells, was given up, or nobody is there any more to make something of it. */
  send(file: File): Promise<StoredFile | null>;
  pause(item: UploadItem): void;
  goOn(item: UploadItem): void;
  /** Gives it up, or takes what failed off the list. */
  dismiss(item: UploadItem): void;
}

/** Sends files, a few at a time, and tells how far each has come. */
export function useUploads(target: UploadTarget): Uploads {
  const { locale } = useLocale();
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const senders = useRef(new Map<number, PartSender>());
  const [line] = useState(() => new Line(mostAtOnce));
  const next = useRef(0);
  const gone = useRef(false);
  useEffect(() => {
    const { current } = senders;
    gone.current = false;
    return () => {
      gone.current = true;
      for (const sender of current.values()) sender.pause();
    };
  }, []);
  const change = (key: number, changes: Partial<UploadItem>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  const drop = (key: number) => setItems((before) => before.filter((item) => item.key !== key));
  const inParts = async (key: number, file: File): Promise<Sent | null> => {
    const { PartSender } = await import("./send-in-parts");
    const sender = new PartSender(target, file, locale, {
      sent: (sent) => change(key, { sent }),
      waits: (waiting) => change(key, { state: waiting ? "WAITING" : "SENDING" }),
    });
    senders.current.set(key, sender);
    return sender.send().finally(() => senders.current.delete(key));
  };
  return {
    items,
    async send(file) {
      next.current += 1;
      const key = next.current;
      const large = file.size > smallest;
      const item = { key, name: file.name, size: file.size, sent: 0, state: "QUEUED", message: null, inParts: large } as const;
      setItems((before) => [...before, item]);
      const sent = await line.inTurn(() => {
        change(key, { state: "SENDING" });
        return large ? inParts(key, file) : sendFile(target, file, locale);
      });
      if (sent === null || sent.stored) drop(key);
      else change(key, { state: "FAILED", message: sent.message });
      return gone.current ? null : (sent?.stored ?? null);
    },
    pause({ key }) {
      senders.current.get(key)?.pause();
      change(key, { state: "PAUSED" });
    },
    goOn({ key }) {
      change(key, { state: "SENDING" });
      senders.current.get(key)?.goOn();
    },
    dismiss({ key, state }) {
      if (state === "FAILED") drop(key);
      else senders.current.get(key)?.giveUp();
    },
  };
}

/** Lets a few in at a time. */
class Line {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly places: number) {}

  async inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.busy >= this.places) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy += 1;
    try {
      return await run();
    } finally {
      const first = this.waiting.shift();
      if (first) first();
      else this.busy -= 1;
    }
  }
}
