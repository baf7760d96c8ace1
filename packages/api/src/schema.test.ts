import "reflect-metadata";
import { readFileSync } from "node:fs";
import { mutationActions } from "@duban/schema";
import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  graphqlSync,
  isInputObjectType,
  isObjectType,
  Kind,
  parse,
  visit,
} from "graphql";
import { features } from "./features/index.js";
import { commandedActions } from "./platform/command.js";
import { ruledActions } from "./platform/policy.js";
import { assembleSchema, printSorted } from "./schema.js";

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await assembleSchema(features);
});

describe("the product's schema", () => {
  test("says of every type, field, argument and value what it is", () => {
    const walked: string[] = [];
    const silent: string[] = [];
    visit(parse(printSorted(schema)), {
      enter(node, _key, _parent, _path, ancestors) {
        if (!("name" in node) || !/Definition$/.test(node.kind)) return;
        const place = [...ancestors, node]
          .flatMap((one) => ("name" in one && one.name?.kind === Kind.NAME ? one.name.value : []))
          .join(".");
        walked.push(place);
        if (!("description" in node) || !node.description?.value.trim()) silent.push(place);
      },
    });
    expect(silent).toEqual([]);
    expect(walked).toEqual(
      expect.arrayContaining(["Plan", "Plan.version.number", "PlanState.DRAFT", "PlanFilter.search", "Mutation.returnPlan.input"]),
    );
  });

  test("tells all that it says of itself", () => {
    const { data, errors } = graphqlSync({ schema, source: getIntrospectionQuery() });
    expect([errors, data?.["__schema"]]).toEqual([undefined, expect.objectContaining({ queryType: { name: "Query", kind: "OBJECT" } })]);
  });

  test("is the one that is committed", () => {
    expect(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8")).toBe(printSorted(schema));
  });

  test("has a mutation, a command and a rule for every action that changes something, under one name", () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.sort()).toEqual(Object.values(mutationActions).sort());
    expect(commandedActions()).toEqual(expect.arrayContaining(Object.keys(mutationActions)));
    expect(ruledActions()).toEqual(expect.arrayContaining(Object.keys(mutationActions)));
  });

  test("says of every document what can be done with it, and why not", () => {
    const documents = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && "revision" in type.getFields());
    const silent = documents.filter((type) => isObjectType(type) && !("viewerSteps" in type.getFields())).map(({ name }) => name);
    // A draft is a part of its plan, a cell of the sheet one of its ledger: those say it.
    expect([documents.length > 15, silent.sort()]).toEqual([true, ["AreaComparison", "PlanDraft"]]);
  });

  test("tries every change of many at once without making it", () => {
    const many = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) => ofMany.test(name));
    const missing = many.filter(({ args }) => {
      const input = getNamedType(args[0]?.type);
      return !isInputObjectType(input) || !("dryRun" in input.getFields());
    });
    expect([many.length, missing.map(({ name }) => name)]).toEqual([6, []]);
  });

  test("changes a document at the revision that was read", () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    const blind = fields.filter(({ args }) => {
      const input = getNamedType(args[0]?.type);
      return !isInputObjectType(input) || !Object.keys(input.getFields()).includes("expectedVersion");
    });
    expect(blind.map(({ name }) => name).filter((name) => !makesSomethingNew.test(name) && !(name in boundOtherwise))).toEqual([]);
    expect(Object.keys(boundOtherwise).filter((name) => !blind.some((field) => field.name === name))).toEqual([]);
  });
});

/** Changes of many rows, each of which may be refused. */
const ofMany = /^(change|revise|import|register|handDown)(Problems|Measures|Organizations)$/;

/** What is not there yet has no revision. */
const makesSomethingNew =
  /^(create|add|appoint|ask|declare|draft|draw|grant|handDown|import|invite|link|record|register|saveCampaignTemplate|raiseFindingAgain)/;

/** Mutations that change what is there, by what they are bound instead. */
const boundOtherwise: Readonly<Record<string, string>> = {
  ...{ returnPlan: "content hash", approvePlan: "content hash", approvePlanByOverride: "content hash", acceptSuggestion: "draft revision" },
  ...{ changeProblems: "state of each, under a lock", reviseProblems: "revision of each", reviseMeasures: "revision of each" },
  ...{ undoDecision: "its minutes", answerFinding: "its round", confirmFinding: "its round", giveOpinion: "asked once" },
  ...{
    fitMeasures: "counted anew under a lock",
    usePhrase: "adds one",
    remindPlan: "tells, and changes nothing",
    tryRuleSet: "changes nothing",
  },
  ...{ removeComment: "one's own, for good", removeEvidence: "for good", removePhrase: "for good", unlinkRootCause: "for good" },
  ...{ revokeAccessToken: "for good", withdrawOpinion: "for good", endSession: "for good", endOtherSessions: "for good" },
  ...{ pingWebhook: "tells, and changes nothing", redeliver: "tells again" },
  ...{ setCalendarDay: "says the whole day", clearCalendarDay: "for good" },
  ...{
    switchTenant: "one's own",
    updateViewer: "one's own",
    chooseNotices: "one's own",
    markNoticeRead: "one's own",
    markAllNoticesRead: "one's own",
  },
};
