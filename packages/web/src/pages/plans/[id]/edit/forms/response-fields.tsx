import {
  type CloseOutCriterion,
  emptyMeasure,
  evidenceKinds,
  type PlanMeasure,
  type ProblemResponse,
  rectificationTypes,
} from "@duban/schema";
import { Button } from "antd";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { placeKey } from "../checks/marks";
import { useEditor } from "../editor-context";
import styles from "./form.module.css";
import { AmountInput, ChoiceInput, DateInput, TextAreaInput, TextInput } from "./inputs";
import { changeItem, changeNested } from "./list-edits";
import { PlaceMarks } from "./section-marks";
import { SlipFieldsIfAny } from "./slip-fields";
import { useNestedRemoval, useRemoval } from "./use-removal";

const section = "PROBLEM_RESPONSES";

const people = ["leadingExecutive", "leadDepartment", "responsibleUnit", "responsiblePerson", "contact"] as const;

/** One response: the goal, who answers for it, the measures, and by what its close-out will be judged. */
export function ResponseFields({ response }: { response: ProblemResponse }) {
  const text = useText();
  const { locale } = useLocale();
  const { edit } = useEditor();
  const remove = useRemoval("problemResponses");
  const at = { section, rowId: response.id, span: 4 } as const;
  const change = (fields: Partial<ProblemResponse>) => edit(changeItem("problemResponses", response.id, fields));
  const types = rectificationTypes.values.map((type) => ({ value: type, label: rectificationTypes.label(type, toGraphLocale(locale)) }));
  return (
    <div className={styles.row}>
      <div className={styles.nested}>
        <PlaceMarks section={section} rowId={response.id} />
        <PlaceMarks section={section} rowId={response.id} field="problemId" />
      </div>
      <TextAreaInput {...at} field="cause" span={6} value={response.cause} onChange={(cause) => change({ cause })} />
      <TextAreaInput
        {...at}
        field="siblingCheck"
        span={6}
        value={response.siblingCheck}
        onChange={(siblingCheck) => change({ siblingCheck })}
      />
      <TextAreaInput {...at} field="goal" span={12} value={response.goal} onChange={(goal) => change({ goal })} />
      <ChoiceInput
        {...at}
        field="rectificationType"
        value={response.rectificationType}
        options={types}
        onChange={(rectificationType) => change({ rectificationType })}
      />
      <DateInput {...at} field="startsOn" value={response.startsOn} onChange={(startsOn) => change({ startsOn })} />
      <DateInput {...at} field="endsOn" value={response.endsOn} onChange={(endsOn) => change({ endsOn })} />
      {people.map((field) => (
        <TextInput key={field} {...at} field={field} value={response[field]} onChange={(value) => change({ [field]: value })} />
      ))}
      <AmountInput {...at} field="funds" value={response.funds} onChange={(funds) => change({ funds })} />
      <TextAreaInput
        {...at}
        field="contingency"
        rows={1}
        value={response.contingency}
        onChange={(contingency) => change({ contingency })}
      />
      <Measures response={response} />
      <Criteria response={response} />
      <Button
        type="text"
        size="small"
        className={styles.clear}
        icon={<Icon name="trash" />}
        onClick={() => remove(response, text("editor.responses.one"))}
      >
        {text("editor.responses.remove")}
      </Button>
    </div>
  );
}

function Measures({ response }: { response: ProblemResponse }) {
  const text = useText();
  const { edit, firstEnd } = useEditor();
  const changeAll = (step: (measures: PlanMeasure[]) => PlanMeasure[]) =>
    edit(changeNested("problemResponses", response.id, "measures", step));
  const change = (id: string, fields: Partial<PlanMeasure>) =>
    changeAll((measures) => measures.map((each) => (each.id === id ? { ...each, ...fields } : each)));
  const remove = useNestedRemoval(changeAll);
  const add = () => changeAll((measures) => [...measures, emptyMeasure(crypto.randomUUID(), response)]);
  return (
    <fieldset className={styles.fieldset} data-place={placeKey(section, response.id, "measures")}>
      <legend className={styles.nestedHead}>{text("editor.responses.measures", { count: response.measures.length })}</legend>
      <PlaceMarks section={section} rowId={response.id} field="measures" />
      {response.measures.map((measure, index) => {
        const at = (field: string) =>
          ({ section, rowId: response.id, field: `measures[${measure.id}].${field}`, quiet: index > 0 }) as const;
        const name = text("editor.responses.measure", { number: index + 1 });
        return (
          <div key={measure.id} className={styles.nestedRow} data-first={index === 0}>
            <TextAreaInput
              {...at("text")}
              span={4}
              rows={1}
              value={measure.text}
              onChange={(words) => change(measure.id, { text: words })}
            />
            <TextInput {...at("owner")} span={2} value={measure.owner} onChange={(owner) => change(measure.id, { owner })} />
            <DateInput {...at("startsOn")} span={3} value={measure.startsOn} onChange={(startsOn) => change(measure.id, { startsOn })} />
            <DateInput {...at("endsOn")} span={3} value={measure.endsOn} onChange={(endsOn) => change(measure.id, { endsOn })} />
            <Button
              type="text"
              className={styles.nestedRemove}
              icon={<Icon name="trash" />}
              aria-label={text("editor.removeOne", { what: name })}
              onClick={() => remove(response.measures, measure, name)}
            />
            <SlipFieldsIfAny
              {...{ section, rowId: response.id, prefix: `measures[${measure.id}].`, milestone: measure }}
              first={firstEnd(response.id, measure.id)}
              onChange={(fields) => change(measure.id, fields)}
            />
          </div>
        );
      })}
      <Button type="link" className={styles.quick} onClick={add}>
        {text("editor.responses.addMeasure")}
      </Button>
    </fieldset>
  );
}

function useEvidenceKinds() {
  const { locale } = useLocale();
  return evidenceKinds.values.map((kind) => ({ value: kind, label: evidenceKinds.label(kind, toGraphLocale(locale)) }));
}

function Criteria({ response }: { response: ProblemResponse }) {
  const text = useText();
  const { edit } = useEditor();
  const kinds = useEvidenceKinds();
  const changeAll = (step: (criteria: CloseOutCriterion[]) => CloseOutCriterion[]) =>
    edit(changeNested("problemResponses", response.id, "criteria", step));
  const change = (id: string, fields: Partial<CloseOutCriterion>) =>
    changeAll((criteria) => criteria.map((each) => (each.id === id ? { ...each, ...fields } : each)));
  const remove = useNestedRemoval(changeAll);
  const add = () => changeAll((criteria) => [...criteria, { id: crypto.randomUUID(), text: "", evidenceKind: null }]);
  return (
    <fieldset className={styles.fieldset} data-place={placeKey(section, response.id, "criteria")}>
      <legend className={styles.nestedHead}>{text("editor.responses.criteria", { count: response.criteria.length })}</legend>
      <PlaceMarks section={section} rowId={response.id} field="criteria" />
      {response.criteria.map((criterion, index) => {
        const at = (field: string) =>
          ({ section, rowId: response.id, field: `criteria[${criterion.id}].${field}`, quiet: index > 0 }) as const;
        const name = text("editor.responses.criterion", { number: index + 1 });
        return (
          <div key={criterion.id} className={styles.nestedRow} data-first={index === 0}>
            <TextAreaInput
              {...at("text")}
              span={8}
              rows={1}
              value={criterion.text}
              onChange={(words) => change(criterion.id, { text: words })}
            />
            <ChoiceInput
              {...at("evidenceKind")}
              span={4}
              value={criterion.evidenceKind}
              options={kinds}
              onChange={(evidenceKind) => change(criterion.id, { evidenceKind })}
            />
            <Button
              type="text"
              className={styles.nestedRemove}
              icon={<Icon name="trash" />}
              aria-label={text("editor.removeOne", { what: name })}
              onClick={() => remove(response.criteria, criterion, name)}
            />
          </div>
        );
      })}
      <Button type="link" className={styles.quick} onClick={add}>
        {text("editor.responses.addCriterion")}
      </Button>
    </fieldset>
  );
}
