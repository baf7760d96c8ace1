import { useState } from "react";
import { copyOf, forgetCopy, keepCopy } from "../../../ui/use-autosave";

/** A form whose content stays on this device until the server has it, so that a closed page loses nothing. */
export interface KeptForm<Form> {
  form: Form;
  change(changes: Partial<Form>): void;
  /** What an earlier visit left unsent stands in the form. */
  restored: boolean;
  /** Whether anything differs from what the server has. */
  changed: boolean;
  /** Goes back to what the server has. */
  reset(to: Form): void;
}

/** Begins with what an earlier visit left unsent, else with what the server has. */
export function useKeptForm<Form extends object>(name: string, initial: Form): KeptForm<Form> {
  const [state, setState] = useState(() => {
    const copy = copyOf<Form>(name);
    return { form: copy ?? initial, restored: copy !== null, changed: copy !== null };
  });
  return {
    ...state,
    change(changes) {
      const form = { ...state.form, ...changes };
      keepCopy(name, form);
      setState({ ...state, form, changed: true });
    },
    reset(to) {
      forgetCopy(name);
      setState({ form: to, restored: false, changed: false });
    },
  };
}
