import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../../context.js";
import { refuseRequest } from "../graphql-errors.js";
import { type Bill, type Charge, fieldsOf } from "./charges.js";

/** Tells whoever asks with a token what the request costs, and refuses it before it is run where it costs too much. */
export function priced(charge: Charge): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let bill: Bill | null = null;
      return {
        async didResolveOperation({ document, operationName, request, contextValue }) {
          bill = charge(contextValue.signedIn, { document, operationName, variables: request.variables });
          if (bill?.refusal) throw refuseRequest(bill.refusal, fieldsOf(bill));
        },
        async willSendResponse({ response }) {
          if (!bill || bill.refusal || response.body.kind !== "single") return;
          const { points, maximum, balance } = bill;
          const cost = { points, maximum, ...(balance ? { limit: balance.limit, remaining: balance.remaining } : {}) };
          Object.assign(response.body.singleResult, { extensions: { ...response.body.singleResult.extensions, cost } });
          for (const [name, value] of fieldsOf(bill)) response.http.headers.set(name, value);
        },
      };
    },
  };
}
