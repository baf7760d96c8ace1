import { useState } from "react";
import { useLocale, useText } from "../i18n/text";
import { FileFault, saveFile } from "./save-file";
import { useToast } from "./toast";

/** Takes files from the server; what went wrong is said in a toast. */
export function useSaveFile(): { save(path: string, init?: RequestInit): Promise<void>; busy: boolean } {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const [busy, setBusy] = useState(false);
  const save = async (path: string, init?: RequestInit) => {
    setBusy(true);
    try {
      await saveFile(path, locale, init);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      toast({ text: error.words ?? text("ui.error.network") });
    } finally {
      setBusy(false);
    }
  };
  return { save, busy };
}
