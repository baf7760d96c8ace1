import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { sendFile } from "../../../upload/send-file";
import { problemLists } from "../problem-queries";
import { resolveOnTheSpotMutation } from "./act-queries";

const stays = () => undefined;

/** A file that shows what was done; its id once the server has it. */
interface SpotFile {
  readonly file: File;
  readonly fileId: string | null;
}

/** What is said of a problem that was resolved where it was found, and how it is sent. */
export function useSpotResolution() {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [on, setOn] = useState(false);
  const [files, setFiles] = useState<readonly SpotFile[]>([]);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [values, setValues] = useState({
    ...{ measure: "", statement: "", criterion: text("spot.criterion.usual"), doneOn: today as string | null },
    ...{ executive: null as string | null, department: null as string | null, person: null as string | null },
  });
  const command = useDialogCommand(resolveOnTheSpotMutation, { lists: problemLists, onClose: stays });
  const { measure, statement, criterion, doneOn, executive, department, person } = values;
  const whole = measure.trim() && statement.trim() && doneOn && executive && department && person && files.length > 0;

  /** Stores what is not stored yet; null when one could not be. */
  const stored = async (problemId: string): Promise<SpotFile[] | null> => {
    const kept: SpotFile[] = [];
    for (const one of files) {
      const sent = one.fileId === null ? await sendFile({ problem: problemId }, one.file, locale) : null;
      if (sent && !sent.stored) setFailure(sent.message ?? text("ui.error.network"));
      kept.push({ ...one, fileId: one.fileId ?? sent?.stored?.fileId ?? null });
    }
    setFiles(kept);
    return kept.every(({ fileId }) => fileId !== null) ? kept : null;
  };

  const resolve = async (problem: { readonly id: string; readonly revision: number }): Promise<boolean> => {
    if (!doneOn || !executive || !department || !person) return false;
    setSending(true);
    setFailure(null);
    const kept = await stored(problem.id);
    setSending(false);
    if (!kept) return false;
    const evidence = kept.map(({ file, fileId }) => ({
      fileId: fileId ?? "",
      title: file.name.replace(/\.[^.]+$/, ""),
      kind: file.type.startsWith("image/") ? ("PHOTO" as const) : ("DOCUMENT" as const),
    }));
    const four = { leadingExecutiveId: executive, leadDepartmentId: department, responsiblePersonId: person };
    const said = { measure, statement, criterion, doneOn, evidence };
    const done = await command.submit({ input: { problemId: problem.id, expectedVersion: problem.revision, ...four, ...said } });
    return done !== null;
  };

  return {
    ...{ on, setOn, values, files, setFiles, failure, command, resolve },
    set: (changes: Partial<typeof values>) => setValues({ ...values, ...changes }),
    ready: !on || Boolean(whole),
    busy: command.busy || sending,
  };
}

/** What was resolved on the spot, as it is being said. */
export type SpotResolution = ReturnType<typeof useSpotResolution>;
