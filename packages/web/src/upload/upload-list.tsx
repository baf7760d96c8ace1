import { Button } from "antd";
import { type MessageId, useText } from "../i18n/text";
import { FieldErrors } from "../ui/field-errors";
import { Icon } from "../ui/icon";
import { sizeText } from "./send-file";
import styles from "./upload-list.module.css";
import type { UploadItem, Uploads } from "./use-uploads";

/** Files on their way: how far each has come, what it waits for, and what can be done about it. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const text = useText();
  if (uploads.items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text("upload.list")}>
      {uploads.items.map((item) => (
        <li key={item.key}>
          {item.state === "FAILED" ? <Failed item={item} uploads={uploads} /> : <OnItsWay item={item} uploads={uploads} />}
        </li>
      ))}
    </ul>
  );
}

interface ItemProps {
  item: UploadItem;
  uploads: Uploads;
}

const states: Readonly<Record<UploadItem["state"], MessageId>> = {
  QUEUED: "upload.state.QUEUED",
  SENDING: "upload.state.SENDING",
  PAUSED: "upload.state.PAUSED",
  WAITING: "upload.state.WAITING",
  FAILED: "ui.error.network",
};

function OnItsWay({ item, uploads }: ItemProps) {
  const text = useText();
  const { name, size, sent, state, inParts } = item;
  const percent = Math.floor((100 * sent) / size);
  return (
    <div className={styles.item}>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet} role="status">
        {state === "SENDING" && inParts
          ? text("upload.sent", { percent, size: sizeText(size) })
          : text(states[state], { percent, size: sizeText(size) })}
      </span>
      {inParts && state !== "QUEUED" && (
        <>
          <Button size="small" onClick={() => (state === "PAUSED" || state === "WAITING" ? uploads.goOn(item) : uploads.pause(item))}>
            {text(state === "PAUSED" || state === "WAITING" ? "upload.goOn" : "upload.pause")}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<Icon name="close" />}
            aria-label={text("upload.giveUp", { name })}
            onClick={() => uploads.dismiss(item)}
          />
          <progress className={styles.bar} aria-label={name} max={size} value={sent} />
        </>
      )}
    </div>
  );
}

function Failed({ item, uploads }: ItemProps) {
  const text = useText();
  const message = text("upload.failed", { name: item.name, why: item.message ?? text("ui.error.network") });
  return (
    <div className={styles.item}>
      <FieldErrors errors={[{ message }]} />
      <Button
        type="text"
        size="small"
        icon={<Icon name="close" />}
        aria-label={text("upload.dismiss", { name: item.name })}
        onClick={() => uploads.dismiss(item)}
      />
    </div>
  );
}
