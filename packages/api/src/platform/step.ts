import { type Enumeration, isStepOpen, type StateOf, type StepOf, type Workflow } from "@duban/schema";
import { Fault, type RefusalDetail } from "./errors.js";

const stateNames = new WeakMap<Workflow, Enumeration<string>>();

/** Gives the states of a workflow the words in which a refused step names them. */
export function nameStates<State extends string>(workflow: Workflow<State>, states: Enumeration<State>): void {
  stateNames.set(workflow as Workflow, states as unknown as Enumeration<string>);
}

/** Null when the step is open in this state, otherwise why not. */
export function whyClosed(workflow: Workflow, step: string, state: string): RefusalDetail | null {
  if (isStepOpen(workflow, step, state)) return null;
  return { code: "STEP_NOT_OPEN", params: { state: stateNames.get(workflow)?.labels[state] ?? state } };
}

/** CONFLICT unless the step is open, since somebody was faster; for commands with checks of their own before it. */
export function requireStep<Flow extends Workflow>(workflow: Flow, step: StepOf<Flow>, state: StateOf<Flow>): void {
  const reason = whyClosed(workflow, step, state as string);
  if (reason) throw new Fault("CONFLICT", { reason: reason.code, params: reason.params ?? {} });
}

/** The state that a step leads to; CONFLICT when it is not open. */
export function stateAfter<Flow extends Workflow>(workflow: Flow, step: StepOf<Flow>, state: StateOf<Flow>): StateOf<Flow> {
  requireStep(workflow, step, state);
  return workflow.steps[step as string]?.to as StateOf<Flow>;
}
