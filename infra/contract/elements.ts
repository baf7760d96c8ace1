import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

type Element = GraphQLNamedType | GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue | GraphQLArgument;

/** What a path such as `Query.plans.filter` names; undefined when the schema does not have it. */
export function elementAt(schema: GraphQLSchema, path: string): Element | undefined {
  const [typeName = "", memberName, argumentName] = path.split(".");
  const type = schema.getType(typeName);
  if (type === undefined || memberName === undefined) return type;
  if (isEnumType(type)) return type.getValue(memberName) ?? undefined;
  if (isInputObjectType(type)) return type.getFields()[memberName];
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[memberName];
  return argumentName === undefined ? field : field?.args.find(({ name }) => name === argumentName);
}

/** Everything of a schema that can be deprecated and is, by its path, with the reason. */
export function deprecations(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (path: string, { deprecationReason }: { readonly deprecationReason?: string | null }) => {
    if (deprecationReason != null) found.set(path, deprecationReason);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument);
    }
  }
  return found;
}
