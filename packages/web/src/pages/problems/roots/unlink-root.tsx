import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { RowAct } from "../../../ui/row-act";
import { rootLists, type ShownRoot, unlinkRootCauseMutation } from "./root-queries";

/** Takes a link out. */
export function UnlinkRoot({ link, of }: { link: ShownRoot; of: string }) {
  const text = useText();
  const stays = () => undefined;
  const command = useDialogCommand(unlinkRootCauseMutation, { done: text("roots.unlinked"), lists: rootLists, onClose: stays });
  return (
    <>
      <RowAct
        label={text("roots.unlink")}
        of={of}
        onClick={() => !command.busy && void command.submit({ input: { rootCauseId: link.id } })}
      />
      <CommandErrors command={command} />
    </>
  );
}
