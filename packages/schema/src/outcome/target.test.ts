import { expect, test } from "@jest/globals";
import { array, assert, bigInt, boolean, constantFrom, nat, option, property, record, tuple } from "fast-check";
import { isAtLeast, isDecimal } from "./decimal.js";
import { isSettled, type OutcomeStanding, outcomeState } from "./target.js";

const most = 10n ** 20n;
/** A figure as text, with as many decimals as were drawn, and the same in millionths. */
const figure = tuple(bigInt({ min: -most, max: most }), nat(6)).map(([drawn, decimals]) => {
  const size = drawn < 0n ? -drawn : drawn;
  const digits = size.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const whole = text.split(".")[0] ?? "";
  const kept = whole.length > 15 ? `1${text.slice(whole.length)}` : text;
  const millionths = BigInt(kept.replace(".", "")) * 10n ** BigInt(6 - decimals);
  return { text: `${drawn < 0n ? "-" : ""}${kept}`, millionths: drawn < 0n ? -millionths : millionths };
});

test("figures are compared exactly, whatever their decimals", () => {
  assert(
    property(figure, figure, (one, other) => {
      expect(isDecimal(one.text)).toBe(true);
      expect(isAtLeast(one.text, other.text)).toBe(one.millionths >= other.millionths);
    }),
  );
  expect(isAtLeast("0.3", "0.30")).toBe(true);
  expect(isAtLeast("999999999999999.000001", "999999999999999.000002")).toBe(false);
  expect(["", "1.", ".5", "1e3", "1,000", "0.1234567", "1234567890123456", "NaN", "--1", " 1"].filter(isDecimal)).toEqual([]);
});

const standing = record({
  kind: constantFrom("METRIC" as const, "LASTING_RULE" as const),
  direction: constantFrom("AT_LEAST" as const, "AT_MOST" as const),
  targetValue: figure.map(({ text }) => text),
  waived: boolean(),
  latest: option(record({ value: figure.map(({ text }) => text) })),
});

test("a target is waived before anything else, and otherwise where its last reading puts it", () => {
  assert(
    property(standing, (drawn: OutcomeStanding) => {
      const state = outcomeState(drawn);
      expect(state === "WAIVED").toBe(drawn.waived);
      if (drawn.waived) return;
      expect(state === "NO_READING").toBe(drawn.latest === null);
      if (drawn.latest === null) return;
      const { value } = drawn.latest;
      const [read, target] = [value ?? "", drawn.targetValue ?? ""];
      const good = drawn.direction === "AT_LEAST" ? isAtLeast(read, target) : isAtLeast(target, read);
      expect(state).toBe(drawn.kind === "LASTING_RULE" || good ? "MET" : "BELOW_TARGET");
    }),
  );
});

test("a better reading never loses a target that was met", () => {
  assert(
    property(figure, figure, figure, (target, met, better) => {
      const at = (value: string) =>
        outcomeState({ kind: "METRIC", direction: "AT_LEAST", targetValue: target.text, waived: false, latest: { value } });
      if (at(met.text) === "MET" && better.millionths >= met.millionths) expect(at(better.text)).toBe("MET");
      expect(at(target.text)).toBe("MET");
    }),
  );
});

test("only what is met or waived lets a problem be closed out", () => {
  assert(
    property(array(standing), (drawn) => {
      const states = drawn.map((one) => outcomeState(one));
      expect(states.every(isSettled)).toBe(!states.some((state) => state === "NO_READING" || state === "BELOW_TARGET"));
    }),
  );
});
