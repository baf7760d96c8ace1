/** One legal step: the states it may be taken from and the state it leads to. */
export interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

/** States and steps of a noun: what is legal, without actor, clock or storage. */
export interface Workflow<State extends string = string, Name extends string = string> {
  readonly initial: State;
  readonly steps: Readonly<Record<Name, Step<State>>>;
}

/** The union of a workflow's states. */
export type StateOf<W> = W extends Workflow<infer State, string> ? State : never;

/** The union of a workflow's step names. */
export type StepOf<W> = W extends { readonly steps: Readonly<Record<infer Name extends string, unknown>> } ? Name : never;

/**
 * Defines a workflow. States are the initial one and every `to`; a `from` that is none of these does not compile, and a
 * state that no chain of steps reaches from the initial one throws when the module loads.
 */
export function workflow<const State extends string, const Name extends string>(definition: {
  readonly initial: State;
  readonly steps: Readonly<Record<Name, { readonly from: readonly NoInfer<State>[]; readonly to: State }>>;
}): Workflow<State, Name> {
  const known = new Set(statesOf(definition));
  const reached = new Set<State>([definition.initial]);
  const steps = Object.entries<Step<State>>(definition.steps);
  for (const [name, step] of steps) {
    if (step.from.length === 0) throw new Error(`Step ${name} starts from no state`);
    const unknown = step.from.find((state) => !known.has(state));
    if (unknown !== undefined) throw new Error(`Step ${name} starts from ${unknown}, a state that nothing leads to`);
  }
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const [, step] of steps) if (step.from.some((state) => reached.has(state))) reached.add(step.to);
  }
  const unreachable = [...known].filter((state) => !reached.has(state));
  if (unreachable.length > 0) throw new Error(`No step from ${definition.initial} reaches ${unreachable.join(", ")}`);
  return definition;
}

/** Names of the steps that may be taken in a state, in the order they were defined. */
export function openSteps<State extends string, Name extends string>(flow: Workflow<State, Name>, state: NoInfer<State>): Name[] {
  return stepsOf(flow).filter((name) => flow.steps[name].from.includes(state));
}

/** Whether a step may be taken in a state. */
export function isStepOpen<State extends string, Name extends string>(
  flow: Workflow<State, Name>,
  step: NoInfer<Name>,
  state: NoInfer<State>,
): boolean {
  return flow.steps[step].from.includes(state);
}

/** All states, the initial one first. */
export function statesOf<State extends string>(flow: Workflow<State>): State[] {
  return [...new Set([flow.initial, ...Object.values<Step<State>>(flow.steps).map((step) => step.to)])];
}

/** All step names, in the order they were defined. */
export function stepsOf<Name extends string>(flow: Workflow<string, Name>): Name[] {
  return Object.keys(flow.steps) as Name[];
}
