import { useQuery } from "@apollo/client/react";
import { addDays } from "@duban/schema";
import { useDeferredValue, useState } from "react";
import { useCommand } from "../../../../../command";
import { useName, useText } from "../../../../../i18n/text";
import { CommandErrors } from "../../../../../shell/command-errors";
import { useViewer } from "../../../../../shell/viewer";
import { DateInput } from "../../../../../ui/date-input";
import { errorsAt } from "../../../../../ui/field-errors";
import { FormDialog } from "../../../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../../../ui/form-field";
import { TextField } from "../../../../../ui/text-field";
import { useToast } from "../../../../../ui/toast";
import { useReview } from "../review-context";
import styles from "./desk.module.css";
import { askOpinionMutation, possibleAdvisersQuery } from "./opinion-queries";
import { PersonChoice } from "./person-choice";

/** How many days an adviser has, if nothing else is said. */
const usualDays = 3;
const fields = ["personId", "question", "dueOn"];

/** Asks somebody who reads the plan for an opinion, until a day. */
export function AskOpinionDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const { today } = useViewer();
  const { plan } = useReview();
  const [search, setSearch] = useState("");
  const [personId, setPersonId] = useState<string | null>(null);
  const [question, setQuestion] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, usualDays));
  const variables = { id: plan.id, search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(possibleAdvisersQuery, { variables });
  const people = (data ?? previousData)?.plan?.people ?? [];
  const command = useCommand(askOpinionMutation);
  const send = async () => {
    if (personId === null || dueOn === null) return;
    const adviser = people.find(({ id }) => id === personId);
    if (!(await command.run({ input: { planId: plan.id, personId, question, dueOn } }))) return;
    toast({ text: text("desk.opinion.asked", { name: name(adviser) }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("desk.opinion.ask.title", { organization: name(plan.organization), round: plan.round })}
      submit={text("desk.opinion.ask")}
      busy={command.busy}
      disabled={personId === null || dueOn === null}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p className={styles.words}>{text("desk.opinion.ask.words")}</p>
      <FormGrid>
        <FormField label={text("desk.opinion.who")} span={6} errors={errorsAt(command.userErrors, "personId")}>
          {(control) => (
            <PersonChoice {...control} value={personId} people={people} loading={loading} onSearch={setSearch} onChange={setPersonId} />
          )}
        </FormField>
        <FormField label={text("desk.opinion.dueOn")} span={6} errors={errorsAt(command.userErrors, "dueOn")}>
          {(control) => <DateInput {...control} value={dueOn} onChange={setDueOn} />}
        </FormField>
        <TextField
          long
          label={text("desk.opinion.question")}
          value={question}
          onChange={setQuestion}
          errors={errorsAt(command.userErrors, "question")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
