/** A start that cannot go on for a reason the operator can remedy: the message says how, and a stack would only distract. */
export class OperatorError extends Error {
  override readonly name: string = "OperatorError";
}
