import { exportFormats } from "@duban/schema";
import { type ChangeEvent, useRef } from "react";
import { useNavigate } from "react-router";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { MenuButton } from "../../../ui/menu";
import menu from "../../../ui/menu-button.module.css";
import { useToast } from "../../../ui/toast";
import { beginExport, beginImport } from "./bulk-calls";
import type { Answered } from "./send";

interface BulkMenuProps {
  token: string;
  document: string;
  variables: object | null;
  /** What was answered where nothing was begun. */
  onAnswered(answered: Answered): void;
}

/** What is asked by hand, asked whole: all pages of a list as a file, or a change for each line of one. */
export function BulkMenu({ token, document, variables, onAnswered }: BulkMenuProps) {
  const text = useText();
  const { locale } = useLocale();
  const toast = useToast();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const isTrial = useRef(false);
  const follow = (answered: Answered | null) => {
    if (answered) return onAnswered(answered);
    toast({ text: text("bulk.begun") });
    void navigate("/developers/bulk");
  };
  const choose = (dryRun: boolean) => {
    isTrial.current = dryRun;
    input.current?.click();
  };
  const chosen = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = "";
    if (file) follow(await beginImport(token, { mutation: document, dryRun: isTrial.current }, file));
  };
  const exports = exportFormats.values.map((format) => ({
    key: format,
    label: exportFormats.label(format, toGraphLocale(locale)),
    run: () => void beginExport(token, { query: document, variables: JSON.stringify(variables ?? {}), format }).then(follow),
  }));
  const imports = [
    { key: "try", label: text("bulk.menu.try"), run: () => choose(true) },
    { key: "import", label: text("bulk.menu.import"), run: () => choose(false) },
  ];
  const changes = /^\s*mutation\b/.test(document.replace(/^\s*#.*$/gm, ""));
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".ndjson,.jsonl,.json,.txt"
        hidden
        aria-label={text("bulk.menu.file")}
        onChange={(event) => void chosen(event)}
      />
      <MenuButton
        className={menu.button}
        align="end"
        disabled={token === "" || variables === null}
        {...(changes ? {} : { title: text("bulk.menu.export") })}
        groups={[changes ? imports : exports]}
      >
        {text("bulk.menu")}
      </MenuButton>
    </>
  );
}
