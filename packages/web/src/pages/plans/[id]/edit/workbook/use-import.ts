import type { PlanContent } from "@duban/schema";
import { changeKey, withChanges } from "@duban/schema/plan/workbook";
import { useMemo, useState } from "react";
import { type Choice, type Merged, mergeContents } from "../draft/merge";
import type { WorkbookPreview } from "./preview";

/** Which of a workbook's changes are taken, and what stands where the draft was changed in the same place meanwhile. */
export interface Import {
  readonly taken: ReadonlySet<string>;
  take(keys: readonly string[], wanted: boolean): void;
  readonly choices: ReadonlyMap<string, Choice>;
  choose(key: string, choice: Choice): void;
  /** The draft with everything that is taken. */
  readonly merged: Merged;
}

/** Puts what is taken of a workbook together with the draft as it stands now. Rows that are missing in the workbook stay until somebody takes that. */
export function useImport({ base, content, changes }: WorkbookPreview, current: PlanContent): Import {
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(changes.filter(({ kind }) => kind !== "REMOVED").map(changeKey)));
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const mine = useMemo(() => withChanges(base, content, changes, taken), [base, content, changes, taken]);
  const merged = useMemo(() => mergeContents(base, mine, current, choices), [base, mine, current, choices]);
  return {
    taken,
    take: (keys, wanted) => setTaken((before) => new Set([...[...before].filter((key) => !keys.includes(key)), ...(wanted ? keys : [])])),
    choices,
    choose: (key, choice) => setChoices((before) => new Map([...before, [key, choice]])),
    merged,
  };
}
