import { Button } from "antd";
import { type ChangeEvent, useRef } from "react";
import { useText } from "../../../../../i18n/text";
import { FieldErrors } from "../../../../../ui/field-errors";
import { Icon } from "../../../../../ui/icon";
import { sizeText } from "../../../../../upload/send-file";
import { UploadList } from "../../../../../upload/upload-list";
import { useFileDrop } from "../../../../../upload/use-file-drop";
import { useUploads } from "../../../../../upload/use-uploads";
import { placeKey } from "../checks/marks";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import own from "./attachments.module.css";
import styles from "./form.module.css";
import { addItem } from "./list-edits";
import { FindingFlags, PlaceMarks } from "./section-marks";
import { useRemoval } from "./use-removal";

const section = "ATTACHMENTS";

/** 7: the files that belong to the plan. */
export function AttachmentsForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { plan, edit } = useEditor();
  const uploads = useUploads({ plan: plan.id });
  const send = (files: readonly File[]) => {
    for (const file of files) {
      void uploads.send(file).then((stored) => {
        if (stored) edit(addItem("attachments", { id: crypto.randomUUID(), ...stored }));
      });
    }
  };
  const { over, handlers } = useFileDrop(send);
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    send([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return (
    <div className={`${styles.part} ${over ? own.over : ""}`} ref={container} {...handlers}>
      <p className={styles.lead}>{text("editor.attachments.lead")}</p>
      <PlaceMarks section={section} />
      <Attachments />
      <UploadList uploads={uploads} />
      <input ref={input} type="file" multiple hidden aria-label={text("editor.attachments.add")} onChange={choose} />
      <Button className={own.add} icon={<Icon name="upload" />} onClick={() => input.current?.click()}>
        {text("editor.attachments.add")}
      </Button>
      {content.attachments.length === 0 && uploads.items.length === 0 && (
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
