import { useQuery } from "@apollo/client/react";
import { Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useCommand } from "../../../../../command";
import { useName, useText } from "../../../../../i18n/text";
import { useRefreshFrame } from "../../../../../shell/viewer";
import { errorsAt, errorsBeside, FieldErrors } from "../../../../../ui/field-errors";
import { FormDialog } from "../../../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../../../ui/form-field";
import { useToast } from "../../../../../ui/toast";
import { useReview } from "../review-context";
import { useRefreshQueue } from "../use-queue";
import styles from "./desk.module.css";
import { handOverMutation, possibleReviewersQuery } from "./handover-queries";
import { PersonChoice } from "./person-choice";

/** Gives the review to another reviewer, with the drafts of the giver and a note. */
export function HandOverDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const refreshFrame = useRefreshFrame();
  const refreshQueue = useRefreshQueue();
  const { plan } = useReview();
  const [search, setSearch] = useState("");
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const variables = { id: plan.id, search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(possibleReviewersQuery, { variables });
  const people = (data ?? previousData)?.plan?.people ?? [];
  const { run, busy, userErrors, fault } = useCommand(handOverMutation);
  const drafts = plan.findings.filter(({ state }) => state === "DRAFT").length;
  const send = async () => {
    const receiver = people.find(({ id }) => id === to);
    const done = await run({ input: { planId: plan.id, expectedVersion: plan.revision, toPersonId: to ?? "", note: note.trim() } });
    if (!done) return;
    refreshFrame();
    refreshQueue();
    toast({ text: text("desk.handOver.done", { name: name(receiver) }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("desk.handOver.title", { organization: name(plan.organization), round: plan.round })}
      submit={text("desk.handOver")}
      busy={busy}
      disabled={to === null}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p className={styles.words}>{text("desk.handOver.words", { drafts })}</p>
      <FormGrid>
        <FormField label={text("desk.handOver.to")} errors={errorsAt(userErrors, "toPersonId")}>
          {(control) => <PersonChoice {...control} value={to} people={people} loading={loading} onSearch={setSearch} onChange={setTo} />}
        </FormField>
        <FormField label={text("desk.handOver.note")} errors={errorsAt(userErrors, "note")}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </FormField>
      </FormGrid>
      <FieldErrors errors={[...errorsBeside(userErrors, ["toPersonId", "note"]), ...(fault ? [fault] : [])]} />
    </FormDialog>
  );
}
