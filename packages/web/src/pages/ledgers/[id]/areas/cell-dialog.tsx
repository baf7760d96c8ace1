import { type AreaVerdict, areaVerdicts } from "@duban/schema";
import { Button, Radio } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { useDialogCommand } from "../../../../dialog-command";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { shortDateTime } from "../../../../ui/dates";
import { Dialog } from "../../../../ui/dialog";
import { errorsAt } from "../../../../ui/field-errors";
import { FormDialog } from "../../../../ui/form-dialog";
import { FormGrid, FormGroup } from "../../../../ui/form-field";
import { TextField } from "../../../../ui/text-field";
import { useRegistrable } from "../../../problems/acts/use-registrable";
import { type AreaCell, type AreaUnit, areaSheetQuery, type ComparedLedger, compareAreaMutation } from "./area-queries";
import { AreaWords } from "./area-words";
import styles from "./areas.module.css";

const RegisterDialog = lazy(async () => ({ default: (await import("../../../problems/acts/register-dialog")).RegisterDialog }));

interface CellDialogProps {
  ledger: ComparedLedger;
  unit: AreaUnit;
  cell: AreaCell;
  onClose(): void;
}

/** A unit in an area: its problems there, or what it answers. */
export function CellDialog({ ledger, unit, cell, onClose }: CellDialogProps) {
  const { ledgers } = useRegistrable();
  const [registering, setRegistering] = useState(false);
  const mayRegister = ledgers.some(({ id }) => id === ledger.id);
  if (registering) {
    const from = { ledgerId: ledger.id, organizationId: unit.organization?.id ?? null, aspectId: cell.aspectId };
    return (
      <Suspense>
        <RegisterDialog from={from} onClose={onClose} />
      </Suspense>
    );
  }
  const register = mayRegister ? () => setRegistering(true) : null;
  if (cell.state === "PROBLEMS" || !unit.viewerCompares) {
    return <Shown {...{ ledger, unit, cell, onClose }} onRegister={cell.state === "PROBLEMS" ? register : null} />;
  }
  return <Answer {...{ ledger, unit, cell, onClose }} onRegister={register} />;
}

type PartProps = CellDialogProps & { onRegister: (() => void) | null };

/** What stands there, for whoever only reads it. */
function Shown({ ledger, unit, cell, onClose, onRegister }: PartProps) {
  const text = useText();
  const name = useName();
  const address = `/problems?${new URLSearchParams({ ledger: ledger.id, org: unit.organization?.id ?? "", aspect: cell.aspectId })}`;
  return (
    <Dialog
      title={text("areas.cell.title", { unit: name(unit.organization), area: cell.area })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{text("areas.close")}</Button>}
    >
      <div className={styles.shown}>
        {cell.state === "OPEN" ? <p>{text("areas.cell.open")}</p> : <AreaWords cell={cell} />}
        {cell.state === "PROBLEMS" && (
          <p className={styles.ways}>
            <Link to={address}>{text("areas.cell.list", { count: cell.problemCount })}</Link>
            {onRegister && (
              <Button type="link" size="small" onClick={onRegister}>
                {text("areas.cell.register")}
              </Button>
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}

type Chosen = AreaVerdict | "OPEN";

function Answer({ ledger, unit, cell, onClose, onRegister }: PartProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const [verdict, setVerdict] = useState<Chosen>(cell.state === "PROBLEMS" ? "OPEN" : cell.state);
  const [reason, setReason] = useState(cell.reason);
  const command = useDialogCommand(compareAreaMutation, { done: text("areas.answered.done"), lists: [areaSheetQuery], onClose });
  const send = () => {
    const answer = { verdict: verdict === "OPEN" ? null : verdict, reason: verdict === "OPEN" ? "" : reason };
    const input = { ledgerId: ledger.id, aspectId: cell.aspectId, organizationId: unit.organization?.id ?? "", ...answer };
    void command.submit({ input: { ...input, expectedVersion: cell.version }, ledgerId: ledger.id });
  };
  const options = [
    ...areaVerdicts.values.map((value) => ({ value: value as Chosen, label: areaVerdicts.label(value, toGraphLocale(locale)) })),
    ...(cell.state === "OPEN" ? [] : [{ value: "OPEN" as const, label: text("areas.cell.takeBack") }]),
  ];
  return (
    <FormDialog
      title={text("areas.cell.title", { unit: name(unit.organization), area: cell.area })}
      submit={text("areas.cell.save")}
      busy={command.busy}
      disabled={verdict === "OPEN" && cell.state === "OPEN"}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.words}>
        {text("areas.cell.words")}
        {onRegister && (
          <Button type="link" size="small" onClick={onRegister}>
            {text("areas.cell.register")}
          </Button>
        )}
      </p>
      <FormGrid>
        <FormGroup label={text("areas.cell.verdict")} errors={errorsAt(command.userErrors, "verdict")}>
          <Radio.Group value={verdict} options={options} onChange={(event) => setVerdict(event.target.value as Chosen)} />
        </FormGroup>
        {verdict !== "OPEN" && (
          <TextField
            long
            label={text(verdict === "NOT_APPLICABLE" ? "areas.cell.because" : "areas.cell.how")}
            value={reason}
            onChange={setReason}
            errors={errorsAt(command.userErrors, "reason")}
          />
        )}
      </FormGrid>
      {cell.comparedAt !== null && (
        <p className={styles.quiet}>{text("areas.cell.since", { when: shortDateTime(cell.comparedAt, locale) })}</p>
      )}
      <CommandErrors command={command} fields={["verdict", "reason"]} />
    </FormDialog>
  );
}
