import { addDays } from "@duban/schema";
import { InputNumber } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../../dialog-command";
import { useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { useViewer } from "../../../../shell/viewer";
import { DateInput } from "../../../../ui/date-input";
import { errorsAt } from "../../../../ui/field-errors";
import { FormDialog } from "../../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../../ui/form-field";
import { TextField } from "../../../../ui/text-field";
import { useToast } from "../../../../ui/toast";
import { OrganizationPicker } from "../../../organizations/organization-picker";
import type { ViewedCampaign } from "../campaign-page";
import { drawSampleMutation, drawsQuery } from "./draw-queries";

/** Time that a sample has where nobody says otherwise. */
const usualDays = 30;
const fields = ["organizationId", "percent", "dueOn", "note"];

/** Draws a sample of what is closed out; by which seed, nobody chooses. */
export function DrawDialog({ campaign, onClose }: { campaign: ViewedCampaign; onClose(): void }) {
  const text = useText();
  const toast = useToast();
  const { today } = useViewer();
  const [organizationId, setOrganizationId] = useState(campaign.organization?.id ?? null);
  const [percent, setPercent] = useState(campaign.lookBackTerms.samplePercent);
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, usualDays));
  const [note, setNote] = useState("");
  const command = useDialogCommand(drawSampleMutation, { lists: [drawsQuery], onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const draw = async () => {
    if (!dueOn) return;
    const done = await command.submit({ input: { campaignId: campaign.id, organizationId, percent, dueOn, note } });
    if (!done?.draw) return;
    toast({ text: text("lookBack.sample.drawn", { number: done.draw.number, count: done.draw.drawnCount }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("lookBack.sample.drawTitle")}
      submit={text("lookBack.sample.draw")}
      busy={command.busy}
      disabled={dueOn === null}
      onSubmit={() => void draw()}
      onClose={onClose}
    >
      <FormGrid>
        <FormField label={text("lookBack.sample.unit")} errors={at("organizationId")}>
          {(control) => <OrganizationPicker {...control} value={organizationId} onChange={setOrganizationId} />}
        </FormField>
        <FormField span={6} label={text("lookBack.sample.percent")} errors={at("percent")}>
          {(control) => (
            <InputNumber
              {...control}
              style={{ width: "100%" }}
              min={1}
              max={100}
              precision={0}
              value={percent}
              onChange={(next) => next !== null && setPercent(next)}
            />
          )}
        </FormField>
        <FormField span={6} label={text("lookBack.sample.due")} errors={at("dueOn")}>
          {(control) => <DateInput {...control} value={dueOn} onChange={setDueOn} />}
        </FormField>
        <TextField long label={text("lookBack.sample.note")} value={note} onChange={setNote} errors={at("note")} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
