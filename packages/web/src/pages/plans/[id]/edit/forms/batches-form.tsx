import type { PlanBatch } from "@duban/schema";
import { Button, InputNumber } from "antd";
import { useName, useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import { Field } from "./field";
import styles from "./form.module.css";
import { DateInput, TextAreaInput, TextInput } from "./inputs";
import { addItem, changeItem } from "./list-edits";
import { OrganizationsInput } from "./organization-input";
import { RowHead } from "./row-head";
import { PlaceMarks } from "./section-marks";
import { useRemoval } from "./use-removal";

const section = "BATCHES";

/** 1.1: which organizations take part in which batch, when, and with how many people. */
export function BatchesForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { edit } = useEditor();
  const add = () => {
    const name = text("editor.batches.name", { number: content.batches.length + 1 });
    edit(
      addItem("batches", { id: crypto.randomUUID(), name, startsOn: null, endsOn: null, organizationIds: [], headCount: null, scope: "" }),
    );
  };
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.batches.lead")}</p>
      <PlaceMarks section={section} />
      {content.batches.map((batch) => (
        <BatchFields key={batch.id} batch={batch} />
      ))}
      <Button type="link" className={styles.add} icon={<Icon name="plus" />} onClick={add}>
        {text("editor.batches.add")}
      </Button>
    </div>
  );
}

function BatchFields({ batch }: { batch: PlanBatch }) {
  const text = useText();
  const { edit } = useEditor();
  const remove = useRemoval("batches");
  const at = { section, rowId: batch.id } as const;
  const change = (fields: Partial<PlanBatch>) => edit(changeItem("batches", batch.id, fields));
  const title = batch.name || text("editor.batches.unnamed");
  return (
    <div className={styles.row}>
      <RowHead {...at} title={title} onRemove={() => remove(batch, title)} />
      <TextInput {...at} field="name" value={batch.name} onChange={(name) => change({ name })} />
      <DateInput {...at} field="startsOn" span={3} value={batch.startsOn} onChange={(startsOn) => change({ startsOn })} />
      <DateInput {...at} field="endsOn" span={3} value={batch.endsOn} onChange={(endsOn) => change({ endsOn })} />
      <Field {...at} field="headCount">
        {(control) => (
          <InputNumber
            {...control}
            className={styles.wide}
            min={0}
            precision={0}
            controls={false}
            value={batch.headCount}
            onChange={(headCount) => change({ headCount })}
          />
        )}
      </Field>
      <OrganizationsInput
        {...at}
        field="organizationIds"
        span={12}
        value={batch.organizationIds}
        onChange={(organizationIds) => change({ organizationIds })}
      />
      <Uncovered batch={batch} />
      <TextAreaInput {...at} field="scope" value={batch.scope} onChange={(scope) => change({ scope })} />
    </div>
  );
}

/** Puts the subordinates that stand in no batch yet into this one. */
function Uncovered({ batch }: { batch: PlanBatch }) {
  const text = useText();
  const name = useName();
  const content = useContent();
  const { plan, edit } = useEditor();
  const covered = new Set(content.batches.flatMap(({ organizationIds }) => organizationIds));
  const left =
    plan.organization?.children.edges.flatMap(({ node }) => (node.state === "OPEN" && !covered.has(node.id) ? [node] : [])) ?? [];
  if (left.length === 0) return null;
  const add = () => edit(changeItem("batches", batch.id, { organizationIds: [...batch.organizationIds, ...left.map(({ id }) => id)] }));
  return (
    <Button type="link" className={`${styles.quick} ${styles.nested}`} onClick={add} title={left.map(name).join(text("ui.separator"))}>
      {text("editor.batches.cover", { count: left.length })}
    </Button>
  );
}
