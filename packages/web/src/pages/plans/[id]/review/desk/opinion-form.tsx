import { type OpinionVerdict, opinionVerdicts } from "@duban/schema";
import { Button, Input, Segmented } from "antd";
import { useId, useState } from "react";
import { useCommand } from "../../../../../command";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { CommandErrors } from "../../../../../shell/command-errors";
import { useRefreshFrame } from "../../../../../shell/viewer";
import { errorsAt, FieldErrors } from "../../../../../ui/field-errors";
import { wishOf } from "../../../../../ui/hotkey-rules";
import { useToast } from "../../../../../ui/toast";
import { copyOf, forgetCopy, keepCopy } from "../../../../../ui/use-autosave";
import styles from "./desk.module.css";
import { giveOpinionMutation, type Opinion } from "./opinion-queries";

interface Draft {
  verdict: OpinionVerdict;
  words: string;
}

/** The opinion of whoever is asked; sent once, it stays. What is typed is kept on this machine until then. */
export function OpinionForm({ opinion }: { opinion: Opinion }) {
  const text = useText();
  const { locale } = useLocale();
  const toast = useToast();
  const refreshFrame = useRefreshFrame();
  const id = useId();
  const copy = `opinion/${opinion.id}`;
  const [draft, setDraft] = useState<Draft>(() => copyOf<Draft>(copy) ?? { verdict: "CONCUR", words: "" });
  const command = useCommand(giveOpinionMutation);
  const change = (next: Draft) => {
    setDraft(next);
    keepCopy(copy, next);
  };
  const send = async () => {
    if (command.busy || !(await command.run({ input: { opinionId: opinion.id, verdict: draft.verdict, words: draft.words } }))) return;
    forgetCopy(copy);
    refreshFrame();
    toast({ text: text("desk.opinion.given") });
  };
  return (
    <div className={styles.form}>
      <Segmented<OpinionVerdict>
        size="small"
        aria-label={text("desk.opinion.verdict")}
        value={draft.verdict}
        onChange={(verdict) => change({ ...draft, verdict })}
        options={opinionVerdicts.values.map((value) => ({ value, label: opinionVerdicts.label(value, toGraphLocale(locale)) }))}
      />
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3 }}
        maxLength={2000}
        aria-label={text("desk.opinion.words")}
        placeholder={text("desk.opinion.words")}
        value={draft.words}
        onChange={(event) => change({ ...draft, words: event.target.value })}
        onKeyDown={(event) => {
          if (wishOf(event) === "send") void send();
        }}
      />
      <FieldErrors errors={errorsAt(command.userErrors, "words")} />
      <CommandErrors command={command} fields={["words"]} />
      <div className={styles.formFoot}>
        <span className={styles.quiet}>{text("desk.opinion.once")}</span>
        <Button type="primary" size="small" loading={command.busy} disabled={draft.words.trim() === ""} onClick={() => void send()}>
          {text("desk.opinion.give")}
        </Button>
      </div>
    </div>
  );
}
