import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { acceptMutation, startMutation, unlinkMutation } from "./act-queries";

const stays = () => undefined;

/** The steps that ask for nothing more: accept, start, unlink. */
export function useSteps({ id, revision, code }: ViewedProblem) {
  const text = useText();
  const input = { problemId: id, expectedVersion: revision };
  const settings = { lists: problemLists, onClose: stays };
  const accept = useDialogCommand(acceptMutation, { ...settings, done: text("problems.accept.done", { code }) });
  const start = useDialogCommand(startMutation, { ...settings, done: text("problems.start.done", { code }) });
  const unlink = useDialogCommand(unlinkMutation, { ...settings, done: text("problems.duplicate.unlinked") });
  const all = [accept, start, unlink];
  return {
    accept: () => void accept.submit({ input }),
    start: () => void start.submit({ input }),
    unlink: () => void unlink.submit({ input }),
    busy: all.some(({ busy }) => busy),
    userErrors: all.flatMap(({ userErrors }) => userErrors),
    fault: all.find(({ fault }) => fault)?.fault ?? null,
  };
}
