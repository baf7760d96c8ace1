import { type BulkAct, bulkActs } from "@duban/schema";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import type { ChangeProblemsInput, ChangeProblemsMutation } from "../../../gql/graphql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { useToast } from "../../../ui/toast";
import styles from "../list/bulk.module.css";
import type { Marked } from "../list/use-marks";
import { problemLists } from "../problem-queries";
import { BulkFields, type BulkTerms, isWhole, usualDays } from "./bulk-fields";
import { bulkMutation } from "./bulk-queries";

interface BulkDialogProps {
  act: BulkAct;
  marked: readonly Marked[];
  /** The marks have served. */
  onDone(): void;
  onClose(): void;
}

const stays = () => undefined;
const needReason: ReadonlySet<BulkAct> = new Set(["HAND_OVER", "RECALL", "ASK_EXTENSION", "REFUSE_REQUESTS"]);

/** Something done to many problems: first what would become of each, then it is done, and an assignment can be taken back at once. */
export function BulkDialog({ act, marked, onDone, onClose }: BulkDialogProps) {
  const text = useText();
  const toast = useToast();
  const { locale } = useLocale();
  const [terms, setTerms] = useState<BulkTerms>({ persons: {} });
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState<Tried | null>(null);
  const command = useDialogCommand(bulkMutation, { lists: problemLists, onClose: stays });
  const problemIds = marked.map(({ id }) => id);
  const label = bulkActs.label(act, toGraphLocale(locale));
  const change = (next: BulkTerms) => {
    setTerms(next);
    setTried(null);
  };
  const undo = (ids: string[]) => async () => {
    const input = { problemIds: ids, dryRun: false, act: "RECALL" as const, reason: text("bulk.undo.reason") };
    const back = await command.submit({ input });
    if (back) toast({ text: text("bulk.undone", { count: back.changedCount ?? 0 }) });
  };
  const send = async () => {
    const input = inputOf(act, terms, { problemIds, reason, dryRun: tried === null });
    const answer = await command.submit({ input });
    if (!answer) return;
    if (tried === null) return setTried(answer);
    const changed = (answer.rows ?? []).flatMap(({ outcome, problem }) => (outcome === "CHANGED" && problem ? [problem.id] : []));
    const action = { label: text("bulk.undo"), hotkey: { keys: "z", label: "bulk.undo" as const }, run: () => void undo(changed)() };
    toast({
      text: text("bulk.done", { act: label, count: changed.length }),
      ...(act === "ASSIGN" && changed.length > 0 ? { action } : {}),
    });
    onDone();
    onClose();
  };
  const whole = isWhole(act, terms) && (!needReason.has(act) || reason.trim() !== "");
  return (
    <FormDialog
      title={text("bulk.title", { act: label, count: marked.length })}
      submit={tried === null ? text("bulk.try") : text("bulk.submit", { act: label, count: tried.changedCount ?? 0 })}
      width={640}
      busy={command.busy}
      disabled={!whole || tried?.changedCount === 0}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <FormGrid>
        <BulkFields act={act} marked={marked} terms={terms} onChange={change} userErrors={command.userErrors} />
        <TextField
          long
          label={text(needReason.has(act) ? "bulk.reason" : "bulk.reasonOptional")}
          value={reason}
          onChange={setReason}
          errors={errorsAt(command.userErrors, "reason")}
        />
      </FormGrid>
      {tried && <Result tried={tried} />}
      <CommandErrors command={command} fields={["reason", "assign", "handOver", "extension"]} />
    </FormDialog>
  );
}

type Tried = NonNullable<ChangeProblemsMutation["changeProblems"]>;

/** What would become of the problems; of those that are left as they are, why. */
function Result({ tried: { rows, changedCount, refusedCount } }: { tried: Tried }) {
  const text = useText();
  const refused = (rows ?? []).filter(({ reasons }) => reasons.length > 0);
  return (
    <section className={styles.result} aria-live="polite">
      <p>{text("bulk.result", { changed: changedCount ?? 0, refused: refusedCount ?? 0 })}</p>
      {refused.length > 0 && (
        <ul className={styles.refused} aria-label={text("bulk.refused")}>
          {refused.map(({ problem, reasons }) => (
            <li key={problem?.id}>
              <code className={styles.code}>{problem?.code}</code>
              <span>{reasons.map(({ message }) => message).join(" ")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function inputOf(
  act: BulkAct,
  { executive, department, persons, role, to, theme, days }: BulkTerms,
  common: { problemIds: string[]; reason: string; dryRun: boolean },
): ChangeProblemsInput {
  const responsiblePersons = Object.entries(persons).map(([organizationId, appointmentId]) => ({ organizationId, appointmentId }));
  return {
    ...common,
    act,
    ...(act === "ASSIGN"
      ? { assign: { leadingExecutiveId: executive ?? "", leadDepartmentId: department ?? "", responsiblePersons } }
      : {}),
    ...(act === "HAND_OVER" ? { handOver: { role: role ?? "LEADING_EXECUTIVE", toAppointmentId: to ?? "" } } : {}),
    ...(act === "ASK_EXTENSION" ? { extension: { days: days ?? usualDays } } : {}),
    ...(act === "SET_THEME" ? { theme: theme ?? null } : {}),
  };
}
