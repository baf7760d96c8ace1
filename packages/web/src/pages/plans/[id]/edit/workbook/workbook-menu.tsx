import { type ChangeEvent, lazy, Suspense, useRef, useState } from "react";
import { useLocale, useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { MenuButton } from "../../../../../ui/menu";
import styles from "../../../../../ui/menu-button.module.css";
import { FileFault } from "../../../../../ui/save-file";
import { useToast } from "../../../../../ui/toast";
import { useSaveFile } from "../../../../../ui/use-save-file";
import { useEditor } from "../editor-context";
import { previewWorkbook, type WorkbookPreview, workbookPath } from "./preview";

const ImportDialog = lazy(async () => ({ default: (await import("./import-dialog")).ImportDialog }));

/** Takes the draft out as an Excel template, and brings a filled-in one in. */
export function WorkbookMenu({ onSave }: { onSave(): Promise<boolean> }) {
  const text = useText();
  const { plan } = useEditor();
  const { save, busy } = useSaveFile();
  const input = useRef<HTMLInputElement>(null);
  const { preview, reading, read, close } = usePreview(plan.id);
  const take = async () => {
    await onSave();
    await save(workbookPath(plan.id));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void read(file);
    event.target.value = "";
  };
  return (
    <>
      <MenuButton
        className={styles.button}
        align="end"
        disabled={busy || reading}
        groups={[
          [
            { key: "out", label: text("workbook.take"), run: () => void take() },
            { key: "in", label: text("workbook.bring"), run: () => input.current?.click() },
          ],
        ]}
      >
        {text(reading ? "workbook.reading" : "workbook.menu")}
        <Icon name="down" size={14} />
      </MenuButton>
      <input ref={input} type="file" accept=".xlsx" hidden aria-label={text("workbook.bring")} onChange={choose} />
      {preview && (
        <Suspense>
          <ImportDialog preview={preview} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function usePreview(planId: string) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const [preview, setPreview] = useState<WorkbookPreview | null>(null);
  const [reading, setReading] = useState(false);
  const read = async (file: File) => {
    setReading(true);
    try {
      setPreview(await previewWorkbook(planId, file, locale));
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      toast({ text: error.words ?? text("ui.error.network") });
    } finally {
      setReading(false);
    }
  };
  return { preview, reading, read, close: () => setPreview(null) };
}
