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
import { FindingFlags, PlaceMarks } from "./section-marks";

const section = "COMMITMENT";

/** 8: the commitment that the head of the organization signs. */
export function CommitmentForm() {
  const text = useText();
  const { today } = useViewer();
  const container = useDestination();
  const { commitment } = useContent();
  const { edit } = useEditor();
  const begin = () => {
    const signed = { signedBy: "", post: "", signedOn: today, text: text("editor.commitment.text") };
    edit((before) => ({ ...before, commitment: signed }));
  };
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.commitment.lead")}</p>
      <PlaceMarks section={section} />
      <FindingFlags section={section} />
      {commitment === null ? (
        <Button onClick={begin}>{text("editor.commitment.start")}</Button>
      ) : (
        <CommitmentFields commitment={commitment} />
      )}
    </div>
  );
}

function CommitmentFields({ commitment }: { commitment: Commitment }) {
  const text = useText();
  const toast = useToast();
  const { today } = useViewer();
  const { edit } = useEditor();
  const at = { section, span: 4 } as const;
  const change = (fields: Partial<Commitment>) =>
    edit((before) => (before.commitment ? { ...before, commitment: { ...before.commitment, ...fields } } : before));
  const withdraw = () => {
    edit((before) => ({ ...before, commitment: null }));
    const restore = () => edit((before) => ({ ...before, commitment }));
    toast({ text: text("editor.removed", { what: text("editor.commitment.one") }), action: { label: text("editor.undo"), run: restore } });
  };
  return (
    <div className={styles.row}>
      <TextAreaInput section={section} field="text" value={commitment.text} onChange={(words) => change({ text: words })} />
      <TextInput {...at} field="signedBy" value={commitment.signedBy} onChange={(signedBy) => change({ signedBy })} />
      <TextInput {...at} field="post" value={commitment.post} onChange={(post) => change({ post })} />
      <DateInput {...at} field="signedOn" value={commitment.signedOn} onChange={(signedOn) => change({ signedOn: signedOn ?? today })} />
      <Button type="text" size="small" className={styles.clear} icon={<Icon name="trash" />} onClick={withdraw}>
        {text("editor.commitment.remove")}
      </Button>
    </div>
  );
}
