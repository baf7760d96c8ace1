import { Button } from "antd";
import { useState } from "react";
import { useText } from "../i18n/text";
import { Icon } from "./icon";

/** Copies a text and says so. */
export function CopyButton({ value, label, primary = false }: { value: string; label?: string; primary?: boolean }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <Button
      size="small"
      type={primary ? "primary" : "default"}
      icon={<Icon name={copied ? "check" : "copy"} size={14} />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied ? text("ui.copied") : (label ?? text("ui.copy"))}</span>
    </Button>
  );
}
