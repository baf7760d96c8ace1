import type { KeyPerson } from "@duban/schema";
import { Button } from "antd";
import { useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { placeKey } from "../checks/marks";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import styles from "./form.module.css";
import { ChoiceInput, TextAreaInput, TextInput } from "./inputs";
import { addItem, changeItem } from "./list-edits";
import { FindingFlags, PlaceMarks } from "./section-marks";
import { useRemoval } from "./use-removal";

const section = "KEY_PEOPLE";

/** 1.2: who is looked at first in each batch, and what is required of them. */
export function KeyPeopleForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { edit } = useEditor();
  const add = () => {
    const batchId = content.keyPeople.at(-1)?.batchId ?? content.batches[0]?.id ?? "";
    edit(addItem("keyPeople", { id: crypto.randomUUID(), batchId, post: "", name: "", category: "", requirement: "" }));
  };
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.keyPeople.lead")}</p>
      <PlaceMarks section={section} />
      <ol>
        {content.keyPeople.map((person, index) => (
          <PersonFields key={person.id} person={person} number={index + 1} />
        ))}
      </ol>
      <Button type="link" className={styles.add} icon={<Icon name="plus" />} onClick={add}>
        {text("editor.keyPeople.add")}
      </Button>
    </div>
  );
}

function PersonFields({ person, number }: { person: KeyPerson; number: number }) {
  const text = useText();
  const content = useContent();
  const { edit } = useEditor();
  const remove = useRemoval("keyPeople");
  const at = (field: string) => ({ section, rowId: person.id, field, quiet: number > 1 }) as const;
  const change = (fields: Partial<KeyPerson>) => edit(changeItem("keyPeople", person.id, fields));
  const title = person.name || person.post || text("editor.keyPeople.unnamed", { number });
  const batches = content.batches.map(({ id, name }) => ({ value: id, label: name || text("editor.batches.unnamed") }));
  const batchId = batches.some(({ value }) => value === person.batchId) ? person.batchId : null;
  return (
    <li data-place={placeKey(section, person.id, null)}>
      <PlaceMarks section={section} rowId={person.id} />
      <div className={styles.nestedRow} data-first={number === 1}>
        <ChoiceInput {...at("batchId")} span={2} value={batchId} options={batches} onChange={(next) => change({ batchId: next ?? "" })} />
        <TextInput {...at("post")} span={3} value={person.post} onChange={(post) => change({ post })} />
        <TextInput {...at("name")} span={2} value={person.name} onChange={(name) => change({ name })} />
        <TextInput {...at("category")} span={2} value={person.category} onChange={(category) => change({ category })} />
        <TextAreaInput
          {...at("requirement")}
          span={3}
          rows={1}
          value={person.requirement}
          onChange={(requirement) => change({ requirement })}
        />
        <Button
          type="text"
          className={styles.nestedRemove}
          icon={<Icon name="trash" />}
          aria-label={text("editor.removeOne", { what: title })}
          onClick={() => remove(person, title)}
        />
        <FindingFlags section={section} rowId={person.id} />
      </div>
    </li>
  );
}
