import type { ViewedList } from "@duban/schema";
import { Checkbox } from "antd";
import { useState } from "react";
import { useCommand } from "../../command";
import { useDialogCommand } from "../../dialog-command";
import { useName, useText } from "../../i18n/text";
import { errorsAt } from "../../ui/field-errors";
import { FormDialog } from "../../ui/form-dialog";
import { FormGrid } from "../../ui/form-field";
import { TextField } from "../../ui/text-field";
import { useToast } from "../../ui/toast";
import { CommandErrors } from "../command-errors";
import { useViewer } from "../viewer";
import { createSavedViewMutation, savedViewsQuery, shareSavedViewMutation } from "./views-queries";

/** Keeps the present filters under a name, for oneself or for everybody where one works and below. */
export function SaveViewDialog({ list, query, onClose }: { list: ViewedList; query: string; onClose(): void }) {
  const text = useText();
  const nameOf = useName();
  const toast = useToast();
  const { organization } = useViewer();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const command = useDialogCommand(createSavedViewMutation, { lists: [savedViewsQuery], onClose });
  const share = useCommand(shareSavedViewMutation);
  const submit = async () => {
    const view = (await command.submit({ input: { list, name, query } }))?.savedView;
    if (!view) return;
    const input = { savedViewId: view.id, expectedVersion: view.revision, organizationId: organization?.id ?? "" };
    const refused = shared && !(await share.run({ input }));
    toast({ text: text(refused ? "views.savedPrivately" : "views.saved", { name: name.trim() }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("views.save.title")}
      submit={text("views.save.submit")}
      busy={command.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormGrid>
        <TextField first label={text("views.name")} value={name} onChange={setName} errors={errorsAt(command.userErrors, "name")} />
      </FormGrid>
      {organization && (
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
          {text("views.shareWith", { organization: nameOf(organization) })}
        </Checkbox>
      )}
      <CommandErrors command={command} fields={["name"]} />
    </FormDialog>
  );
}
