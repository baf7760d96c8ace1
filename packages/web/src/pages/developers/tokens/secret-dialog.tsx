import type { TokenScope } from "@duban/schema";
import { Button, Input } from "antd";
import type { ReactNode } from "react";
import { useText } from "../../../i18n/text";
import { CopyButton } from "../../../ui/copy-button";
import { Dialog } from "../../../ui/dialog";
import { FormField } from "../../../ui/form-field";
import { Notice } from "../../../ui/states";
import { callExample } from "./call-example";
import styles from "./tokens.module.css";

interface SecretDialogProps {
  title: string;
  secret: string;
  onClose(): void;
  children?: ReactNode;
}

/** A secret that was just made, once. */
export function SecretDialog({ title, secret, onClose, children }: SecretDialogProps) {
  const text = useText();
  const footer = (
    <Button type="primary" onClick={onClose}>
      {text("developer.secret.kept")}
    </Button>
  );
  return (
    <Dialog width={680} title={title} onCancel={onClose} mask={{ closable: false }} keyboard={false} footer={footer}>
      <div className={styles.notice}>
        <Notice tone="warn">{text("developer.secret.once")}</Notice>
      </div>
      <FormField label={text("developer.secret")}>
        {(control) => <Input {...control} readOnly className={styles.secret} value={secret} onFocus={(event) => event.target.select()} />}
      </FormField>
      <div className={styles.below}>
        <CopyButton value={secret} label={text("developer.secret.copy")} />
      </div>
      {children}
    </Dialog>
  );
}

interface TokenSecretDialogProps {
  name: string;
  secret: string;
  scopes: readonly TokenScope[];
  onClose(): void;
}

/** The secret of a new token, once, with a call that works as it stands. */
export function TokenSecretDialog({ name, secret, scopes, onClose }: TokenSecretDialogProps) {
  const text = useText();
  return (
    <SecretDialog title={text("developer.secret.title", { name })} secret={secret} onClose={onClose}>
      <Code label={text("developer.secret.call")} value={callExample(location.origin, secret, scopes)} />
    </SecretDialog>
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
