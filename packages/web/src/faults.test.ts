import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { describe, expect, test } from "@jest/globals";
import { faultOf } from "./faults";
import { outcomeOf } from "./save-outcome";

const away = { message: "请稍候片刻再试", extensions: { code: "UNAVAILABLE", traceId: "trace" } };
const answer = (bodyText: string) => new ServerError("Status 503", { response: new Response(null, { status: 503 }), bodyText });

describe("a database that is away", () => {
  test.each([
    ["within an answer", new CombinedGraphQLErrors({ errors: [away] })],
    ["instead of an answer", answer(JSON.stringify({ errors: [away] }))],
  ])("is read with its words: %s", (_, error) => {
    expect(faultOf(error)).toMatchObject({ code: "UNAVAILABLE", message: "请稍候片刻再试", traceId: "trace" });
  });

  test("lets a form that saves by itself try again, as no other fault of the server does", () => {
    const fault = faultOf(new CombinedGraphQLErrors({ errors: [away] }));
    expect(outcomeOf({ payload: null, userErrors: [], fault })).toBe("offline");
    expect(outcomeOf({ payload: null, userErrors: [], fault: { ...fault, code: "INTERNAL" } })).toBe("refused");
  });
});

test("a gateway's own page means that nothing of ours was reached", () => {
  expect(faultOf(answer("<html>Bad gateway</html>"))).toMatchObject({ code: "NETWORK" });
});
