import { type FieldNode, type GraphQLObjectType, getNamedType } from "graphql";
import { Fault } from "../errors.js";
import { type Operation, type Selected, selectedFields } from "./selection.js";

interface Selection {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** What of a connection has to be fetched. */
interface ConnectionSelection {
  /** What is selected of the nodes; nothing, when there are no fields. */
  readonly node: Selection;
  readonly cursor: boolean;
  readonly rows: boolean;
  readonly total: boolean;
}

export function connectionSelection(operation: Operation, connection: Selection): ConnectionSelection {
  const fields = selectedFields(operation, connection.type, connection.nodes);
  const edges = only(fields, "edges");
  const pageInfo = fields.filter(({ field }) => field.name === "pageInfo");
  const ofEdge = edges ? selectedFields(operation, typeOf(edges), edges.nodes) : [];
  const node = only(ofEdge, "node");
  const edgeType = getNamedType(connection.type.getFields().edges?.type) as GraphQLObjectType;
  const nodeType = getNamedType(edgeType.getFields().node?.type) as GraphQLObjectType;
  const places = pageInfo.flatMap((info) => selectedFields(operation, typeOf(info), info.nodes));
  const total = fields.some(({ field }) => field.name === "totalCount");
  return {
    node: { type: nodeType, nodes: node?.nodes ?? [] },
    cursor: [...ofEdge, ...places].some(({ field }) => ["cursor", "startCursor", "endCursor"].includes(field.name)),
    // A statement has to read something.
    rows: edges !== undefined || pageInfo.length > 0 || !total,
    total,
  };
}

function typeOf({ field }: Selected): GraphQLObjectType {
  return getNamedType(field.type) as GraphQLObjectType;
}

/** The rows are fetched once, so they cannot be selected under two names with different fields. */
function only(fields: readonly Selected[], name: string): Selected | undefined {
  const found = fields.filter(({ field }) => field.name === name);
  if (found.length > 1) throw new Fault("BAD_USER_INPUT", { reason: "VALUE_INVALID", path: found.map(({ responseName }) => responseName) });
  return found[0];
}
