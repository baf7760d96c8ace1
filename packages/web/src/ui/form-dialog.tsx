import { Button } from "antd";
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from "react";
import { useText } from "../i18n/text";
import { Dialog } from "./dialog";
import { wishOf } from "./hotkey-rules";

interface FormDialogProps {
  title: ReactNode;
  /** What the button that sends it says: the effect. */
  submit: ReactNode;
  busy: boolean;
  /** Sending it takes something away that does not come back. */
  danger?: boolean;
  disabled?: boolean;
  width?: number;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}

/** A short form over the page. Enter sends it, in a field of several lines with Ctrl; Escape closes it; a refusal leaves what was typed. */
export function FormDialog({
  title,
  submit,
  busy,
  danger = false,
  disabled = false,
  width = 520,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const text = useText();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  const hasten = (event: KeyboardEvent<HTMLFormElement>) => {
    if (wishOf(event) !== "send") return;
    event.preventDefault();
    if (!disabled) event.currentTarget.requestSubmit();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{text("ui.cancel")}</Button>
      <Button type={danger ? "default" : "primary"} danger={danger} htmlType="submit" form={id} loading={busy} disabled={disabled}>
        {submit}
      </Button>
    </>
  );
  return (
    <Dialog title={title} width={width} onCancel={onClose} mask={{ closable: false }} footer={footer}>
      <form id={id} onSubmit={send} onKeyDown={hasten} noValidate>
        {children}
      </form>
    </Dialog>
  );
}
