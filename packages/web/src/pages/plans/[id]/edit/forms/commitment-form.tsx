import type { Commitment } from "@duban/schema";
import { Button } from "antd";
import { useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { Icon } from "../../../../../ui/icon";
import { useToast } from "../../../../../ui/toast";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import styles from "./form.module.css";
import { DateInput, TextAreaInput, TextInput } from "./inputs";
import { PlaceMarks } from "./section-marks";

const section = "COMMITMENT";

/** 8: the commitment that the head of the organization signs. */
export function CommitmentForm() {
  const text = useText();
  const toast = useToast();
  const { today } = useViewer();
  const container = useDestination();
  const content = useContent();
  const { edit } = useEditor();
  const { commitment } = content;
  const set = (next: Commitment | null) => edit((before) => ({ ...before, commitment: next }));
  const change = (fields: Partial<Commitment>) =>
    edit((before) => (before.commitment ? { ...before, commitment: { ...before.commitment, ...fields } } : before));
  const withdraw = () => {
    set(null);
    toast({
      text: text("editor.removed", { what: text("editor.commitment.one") }),
      action: { label: text("editor.undo"), run: () => set(commitment) },
    });
  };
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.commitment.lead")}</p>
      <PlaceMarks section={section} />
      {commitment === null ? (
        <Button onClick={() => set({ signedBy: "", post: "", signedOn: today, text: text("editor.commitment.text") })}>
          {text("editor.commitment.start")}
        </Button>
      ) : (
        <div className={styles.row}>
          <TextAreaInput section={section} field="text" value={commitment.text} onChange={(words) => change({ text: words })} />
          <TextInput
            section={section}
            field="signedBy"
            span={4}
            value={commitment.signedBy}
            onChange={(signedBy) => change({ signedBy })}
          />
          <TextInput section={section} field="post" span={4} value={commitment.post} onChange={(post) => change({ post })} />
          <DateInput
            section={section}
            field="signedOn"
            span={4}
            value={commitment.signedOn}
            onChange={(signedOn) => change({ signedOn: signedOn ?? today })}
          />
          <Button type="text" size="small" className={styles.clear} icon={<Icon name="trash" />} onClick={withdraw}>
            {text("editor.commitment.remove")}
          </Button>
        </div>
      )}
    </div>
  );
}
