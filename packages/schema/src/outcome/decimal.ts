const form = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;
const decimals = 6;

/** Whether a text is a figure as outcome targets keep it: at most fifteen digits before the point and six after it. */
export function isDecimal(text: string): boolean {
  return form.test(text);
}

/** Whether one figure is as great as another, or greater; exact, whatever their decimals. */
export function isAtLeast(one: string, other: string): boolean {
  return millionths(one) >= millionths(other);
}

function millionths(text: string): bigint {
  const [, sign = "", whole = "", fraction = ""] = form.exec(text) ?? [];
  if (whole === "") throw new Error(`${text} is no figure`);
  const size = BigInt(whole + fraction.padEnd(decimals, "0"));
  return sign === "-" ? -size : size;
}
