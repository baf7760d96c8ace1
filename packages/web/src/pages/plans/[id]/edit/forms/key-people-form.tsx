import type { KeyPerson } from "@duban/schema";
import { Button } from "antd";
import { useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import styles from "./form.module.css";
import { ChoiceInput, TextInput } from "./inputs";
import { addItem, changeItem } from "./list-edits";
import { RowHead } from "./row-head";
import { PlaceMarks } from "./section-marks";
import { useRemoval } from "./use-removal";

const section = "KEY_PEOPLE";

/** 1.2: who is looked at first in each batch, and what is required of them. */
export function KeyPeopleForm() {
  const text = useText();
  const container = useDestination();
  const { content, edit } = useEditor();
  const add = () => {
    const batchId = content.keyPeople.at(-1)?.batchId ?? content.batches[0]?.id ?? "";
    edit(addItem("keyPeople", { id: crypto.randomUUID(), batchId, post: "", name: "", category: "", requirement: "" }));
  };
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.keyPeople.lead")}</p>
      <PlaceMarks section={section} />
      {content.keyPeople.map((person, index) => (
        <PersonFields key={person.id} person={person} number={index + 1} />
      ))}
      <Button type="link" className={styles.add} icon={<Icon name="plus" />} onClick={add}>
        {text("editor.keyPeople.add")}
      </Button>
    </div>
  );
}

function PersonFields({ person, number }: { person: KeyPerson; number: number }) {
  const text = useText();
  const { content, edit } = useEditor();
  const remove = useRemoval("keyPeople");
  const at = { section, rowId: person.id } as const;
  const change = (fields: Partial<KeyPerson>) => edit(changeItem("keyPeople", person.id, fields));
  const title = person.name || person.post || text("editor.keyPeople.unnamed", { number });
  const batches = content.batches.map(({ id, name }) => ({ value: id, label: name || text("editor.batches.unnamed") }));
  return (
    <div className={styles.row}>
      <RowHead {...at} title={title} onRemove={() => remove(person, title)} />
      <ChoiceInput {...at} field="batchId" value={batches.some(({ value }) => value === person.batchId) ? person.batchId : null} options={batches} onChange={(batchId) => change({ batchId: batchId ?? "" })} />
      <TextInput {...at} field="post" value={person.post} onChange={(post) => change({ post })} />
      <TextInput {...at} field="name" value={person.name} onChange={(name) => change({ name })} />
      <TextInput {...at} field="category" value={person.category} onChange={(category) => change({ category })} />
      <TextInput {...at} field="requirement" span={12} value={person.requirement} onChange={(requirement) => change({ requirement })} />
    </div>
  );
}
