import type { ProblemKind } from "@duban/schema";
import { Button, Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { useToast } from "../../../ui/toast";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { useLedgers } from "../list/filter-choice";
import { problemLists } from "../problem-queries";
import { registerMutation } from "./act-queries";
import { detailsOf, FirstFields, MoreFields } from "./problem-fields";
import { SpotFields } from "./spot-fields";
import { useRegistrable } from "./use-registrable";
import { useSpotResolution } from "./use-spot-resolution";

/** Where a problem is found, where that is known already. */
interface FoundAt {
  ledgerId: string;
  organizationId: string | null;
  aspectId: string;
}

/** Enters a problem on a ledger. */
export function RegisterDialog({ from, onClose }: { from?: FoundAt; onClose(): void }) {
  const text = useText();
  const toast = useToast();
  const { organization } = useViewer();
  const { ledgers, kinds, options } = useRegistrable();
  const [details, setDetails] = useState(() => ({ ...detailsOf(null), aspectId: from?.aspectId ?? null }));
  const [chosen, setLedger] = useState<string | null>(from?.ledgerId ?? null);
  const [organizationId, setUnit] = useState(from?.organizationId ?? organization?.id ?? null);
  const [wanted, setKind] = useState<ProblemKind | null>(null);
  const [deadline, setDeadline] = useState<string | null>(null);
  const [more, setMore] = useState(from !== undefined);
  const [entered, setEntered] = useState<Entered | null>(null);
  const spot = useSpotResolution();
  const ledger = ledgers.find(({ id }) => id === chosen) ?? ledgers[0];
  const kind = ledger?.kind ?? wanted ?? kinds[0];
  const command = useDialogCommand(registerMutation, { lists: problemLists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, `problems.0.${field}`);
  const enter = async () => {
    if (!ledger || !organizationId || !kind) return;
    const problem = { ...details, organizationId, kind, deadline };
    // What was resolved on the spot is entered once, however often its proof is sent.
    const done = entered ?? (await command.submit({ input: { ledgerId: ledger.id, problems: [problem] } }))?.problems[0];
    if (!done) return;
    if (spot.on) {
      setEntered(done);
      if (!(await spot.resolve(done))) return;
    }
    toast({ text: text(spot.on ? "spot.done" : "problems.register.done", { code: done.code }) });
    onClose();
  };
  const change = (changes: Partial<typeof details>) => setDetails({ ...details, ...changes });
  const fields = { values: details, onChange: change, at };
  return (
    <FormDialog
      title={text("problems.register")}
      submit={text(spot.on ? "spot.submit" : "problems.register.submit")}
      busy={command.busy || spot.busy}
      disabled={!ledger || !organizationId || !spot.ready}
      width={640}
      onSubmit={() => void enter()}
      onClose={onClose}
    >
      {entered ? (
        <p>{text("spot.entered", { code: entered.code })}</p>
      ) : (
        <>
          <FormGrid>
            <FirstFields {...fields} />
            <FormField span={6} label={text("problems.register.kind")} errors={at("kind")}>
              {(control) => (
                <Select
                  {...control}
                  style={{ width: "100%" }}
                  value={kind}
                  disabled={ledger?.kind != null}
                  options={options}
                  onChange={(next) => setKind(next)}
                />
              )}
            </FormField>
            <FormField label={text("problems.register.ledger")} errors={errorsAt(command.userErrors, "ledgerId")}>
              {(control) => (
                <LedgerSelect {...control} value={ledger?.id ?? null} ledgers={ledgers.map(({ id }) => id)} onChange={setLedger} />
              )}
            </FormField>
            <FormField span={6} label={text("problems.register.unit")} errors={at("organizationId")}>
              {(control) => <OrganizationPicker {...control} value={organizationId} onChange={setUnit} />}
            </FormField>
            <FormField
              span={6}
              label={text("problems.register.deadline")}
              hint={text("problems.register.deadlineHint")}
              errors={at("deadline")}
            >
              {(control) => <DateInput {...control} value={deadline} onChange={setDeadline} />}
            </FormField>
            {more && <MoreFields {...fields} themes={ledger?.campaign?.themes ?? []} aspects={ledger?.aspects ?? []} />}
          </FormGrid>
          {!more && (
            <Button type="link" onClick={() => setMore(true)}>
              {text("problems.register.more")}
            </Button>
          )}
        </>
      )}
      <SpotFields spot={spot} unitId={organizationId} />
      {ledgers.length === 0 && <p>{text("problems.register.noLedger")}</p>}
      <CommandErrors command={command} fields={shown} />
    </FormDialog>
  );
}

type Entered = Parameters<ReturnType<typeof useSpotResolution>["resolve"]>[0] & { readonly code: string };

const shown = [
  "ledgerId",
  ...Object.keys(detailsOf(null)).map((field) => `problems.0.${field}`),
  "problems.0.kind",
  "problems.0.organizationId",
  "problems.0.deadline",
];

interface LedgerSelectProps {
  value: string | null;
  ledgers: readonly string[];
  onChange(id: string): void;
}

function LedgerSelect({ value, ledgers, onChange, ...control }: LedgerSelectProps) {
  const { options } = useLedgers();
  return (
    <Select<string | null>
      {...control}
      style={{ width: "100%" }}
      value={value}
      options={options.filter((option) => ledgers.includes(option.value))}
      onChange={(id) => id !== null && onChange(id)}
      popupMatchSelectWidth={false}
    />
  );
}
