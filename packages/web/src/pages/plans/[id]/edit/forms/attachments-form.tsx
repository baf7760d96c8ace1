import { Button } from "antd";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { useLocale, useText } from "../../../../../i18n/text";
import { FieldErrors } from "../../../../../ui/field-errors";
import { Icon } from "../../../../../ui/icon";
import { placeKey } from "../checks/marks";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import own from "./attachments.module.css";
import styles from "./form.module.css";
import { addItem } from "./list-edits";
import { FindingFlags, PlaceMarks } from "./section-marks";
import { sizeText, uploadFile } from "./upload";
import { useRemoval } from "./use-removal";

const section = "ATTACHMENTS";

/** Sends files one after the other and puts what was stored into the plan. */
function useUploads() {
  const text = useText();
  const { locale } = useLocale();
  const { plan, edit } = useEditor();
  const [sending, setSending] = useState<readonly string[]>([]);
  const [failures, setFailures] = useState<readonly { message: string }[]>([]);
  const send = async (files: readonly File[]) => {
    setFailures([]);
    setSending(files.map(({ name }) => name));
    for (const file of files) {
      const { attachment, message } = await uploadFile(plan.id, file, locale);
      if (attachment) edit(addItem("attachments", attachment));
      else
        setFailures((before) => [
          ...before,
          { message: text("editor.attachments.failed", { name: file.name, why: message ?? text("ui.error.network") }) },
        ]);
      setSending((before) => before.slice(1));
    }
  };
  return { send, sending, failures };
}

/** Lets files be dropped; the button does the same. */
function useDrop(send: (files: readonly File[]) => Promise<void>) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      void send([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}

/** 7: the files that belong to the plan. */
export function AttachmentsForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { send, sending, failures } = useUploads();
  const { over, handlers } = useDrop(send);
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void send([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return (
    <div className={`${styles.part} ${over ? own.over : ""}`} ref={container} {...handlers}>
      <p className={styles.lead}>{text("editor.attachments.lead")}</p>
      <PlaceMarks section={section} />
      <Attachments />
      <ul>
        {sending.map((name) => (
          <li key={name} className={own.file} aria-live="polite">
            {text("editor.attachments.sending", { name })}
          </li>
        ))}
      </ul>
      <FieldErrors errors={failures} />
      <input ref={input} type="file" multiple hidden aria-label={text("editor.attachments.add")} onChange={choose} />
      <Button className={own.add} icon={<Icon name="upload" />} onClick={() => input.current?.click()} disabled={sending.length > 0}>
        {text("editor.attachments.add")}
      </Button>
      {content.attachments.length === 0 && sending.length === 0 && (
        <p className={`${styles.lead} ${own.drop}`}>{text("editor.attachments.drop")}</p>
      )}
    </div>
  );
}

function Attachments() {
  const text = useText();
  const content = useContent();
  const { marks } = useEditor();
  const remove = useRemoval("attachments");
  return (
    <ul>
      {content.attachments.map((attachment) => (
        <li key={attachment.id} className={own.file} data-place={placeKey(section, attachment.id, null)}>
          <a href={`/files/${attachment.fileId}`} download={attachment.name}>
            {attachment.name}
          </a>
          <span className={own.size}>{sizeText(attachment.size)}</span>
          <FindingFlags section={section} rowId={attachment.id} />
          <Button
            type="text"
            size="small"
            icon={<Icon name="trash" />}
            aria-label={text("editor.removeOne", { what: attachment.name })}
            onClick={() => remove(attachment, attachment.name)}
          />
          <FieldErrors errors={marks.ofRow(section, attachment.id).map(({ why }) => ({ message: why }))} />
        </li>
      ))}
    </ul>
  );
}
