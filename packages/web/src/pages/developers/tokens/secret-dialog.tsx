import type { TokenScope } from "@duban/schema";
import { Button, Input } from "antd";
import { useText } from "../../../i18n/text";
import { CopyButton } from "../../../ui/copy-button";
import { Dialog } from "../../../ui/dialog";
import { FormField } from "../../../ui/form-field";
import { Notice } from "../../../ui/states";
import { callExample } from "./call-example";
import styles from "./tokens.module.css";

interface SecretDialogProps {
  name: string;
  secret: string;
  scopes: readonly TokenScope[];
  onClose(): void;
}

/** The secret of a new token, once, with a call that works as it stands. */
export function SecretDialog({ name, secret, scopes, onClose }: SecretDialogProps) {
  const text = useText();
  const example = callExample(location.origin, secret, scopes);
  const footer = (
    <Button type="primary" onClick={onClose}>
      {text("developer.secret.kept")}
    </Button>
  );
  return (
    <Dialog
      width={680}
      title={text("developer.secret.title", { name })}
      onCancel={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={footer}
    >
      <div className={styles.notice}>
        <Notice tone="warn">{text("developer.secret.once")}</Notice>
      </div>
      <FormField label={text("developer.secret")}>
        {(control) => <Input {...control} readOnly className={styles.secret} value={secret} onFocus={(event) => event.target.select()} />}
      </FormField>
      <div className={styles.below}>
        <CopyButton value={secret} label={text("developer.secret.copy")} />
      </div>
      <Code label={text("developer.secret.call")} value={example} />
    </Dialog>
  );
}

/** A command to copy. */
export function Code({ label, value }: { label: string; value: string }) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {label}
        <CopyButton value={value} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={styles.code} tabIndex={0}>
        {value}
      </pre>
    </figure>
  );
}
