import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../../../i18n/text";
import { Tag } from "../../../ui/tag";
import styles from "./reference.module.css";

/** What an operation or a type is: its docstring, what it takes and what it has. */
export function Article({ schema, name }: { schema: GraphQLSchema; name: string }) {
  const text = useText();
  const [typeName = "", fieldName] = name.split(".");
  const type = schema.getType(typeName);
  const operation = fieldName !== undefined && isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!type || (fieldName !== undefined && !operation))
    return <p className={styles.none}>{text("developer.reference.unknown", { name })}</p>;
  return (
    <article className={styles.article}>
      <h2 className={styles.title}>
        <code>{fieldName ?? typeName}</code>
      </h2>
      {operation ? <Operation operation={operation} /> : <Type schema={schema} type={type} />}
    </article>
  );
}

function Operation({ operation }: { operation: GraphQLField<unknown, unknown> }) {
  const text = useText();
  return (
    <>
      <Words of={operation.description} />
      <Deprecation reason={operation.deprecationReason} />
      <p className={styles.answers}>
        {text("developer.reference.answers")} <TypeLink type={operation.type} />
      </p>
      {operation.args.length > 0 && (
        <Members title={text("developer.reference.arguments")}>
          {operation.args.map((argument) => (
            <Input key={argument.name} input={argument} />
          ))}
        </Members>
      )}
    </>
  );
}

function Type({ schema, type }: { schema: GraphQLSchema; type: GraphQLNamedType }) {
  const text = useText();
  return (
    <>
      <Words of={type.description} />
      {isObjectType(type) && type.getInterfaces().length > 0 && (
        <p className={styles.answers}>
          {text("developer.reference.implements")}{" "}
          {type.getInterfaces().map((each) => (
            <TypeLink key={each.name} type={each} />
          ))}
        </p>
      )}
      {(isUnionType(type) || isInterfaceType(type)) && (
        <Members title={text("developer.reference.possible")}>
          {schema.getPossibleTypes(type).map((each) => (
            <Member key={each.name} name={<TypeLink type={each} />} words={each.description} />
          ))}
        </Members>
      )}
      {isEnumType(type) && (
        <Members title={text("developer.reference.values")}>
          {type.getValues().map(({ name, description, deprecationReason }) => (
            <Member key={name} name={<code>{name}</code>} words={description} deprecation={deprecationReason} />
          ))}
        </Members>
      )}
      {isInputObjectType(type) && (
        <Members title={text("developer.reference.fields")}>
          {Object.values(type.getFields()).map((field) => (
            <Input key={field.name} input={field} />
          ))}
        </Members>
      )}
      {(isObjectType(type) || isInterfaceType(type)) && (
        <Members title={text("developer.reference.fields")}>
          {Object.values(type.getFields()).map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </Members>
      )}
    </>
  );
}

function Members({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.members}>{children}</dl>
    </>
  );
}

function Field({ field }: { field: GraphQLField<unknown, unknown> }) {
  return (
    <Member
      name={
        <>
          <code>{field.name}</code> <TypeLink type={field.type} />
        </>
      }
      words={field.description}
      deprecation={field.deprecationReason}
    >
      {field.args.length > 0 && (
        <dl className={styles.inner}>
          {field.args.map((argument) => (
            <Input key={argument.name} input={argument} />
          ))}
        </dl>
      )}
    </Member>
  );
}

function Input({ input }: { input: GraphQLArgument | GraphQLInputField }) {
  const standard = input.defaultValue === undefined || input.defaultValue === null ? null : JSON.stringify(input.defaultValue);
  return (
    <Member
      name={
        <>
          <code>{input.name}</code> <TypeLink type={input.type} />
          {standard !== null && <code className={styles.standard}> = {standard}</code>}
        </>
      }
      words={input.description}
      deprecation={input.deprecationReason}
    />
  );
}

interface MemberProps {
  name: ReactNode;
  words: string | null | undefined;
  deprecation?: string | null | undefined;
  children?: ReactNode;
}

function Member({ name, words, deprecation, children }: MemberProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Words of={words} />
        <Deprecation reason={deprecation} />
        {children}
      </dd>
    </div>
  );
}

/** Docstrings stay in the language in which the schema is written. */
function Words({ of: words }: { of: string | null | undefined }) {
  return words ? (
    <p className={styles.words} lang="en">
      {words}
    </p>
  ) : null;
}

function Deprecation({ reason }: { reason: string | null | undefined }) {
  const text = useText();
  if (!reason) return null;
  return (
    <p className={styles.words}>
      <Tag tone="flat">{text("developer.change.deprecated")}</Tag> <span lang="en">{reason}</span>
    </p>
  );
}

/** A type with its brackets and marks; its name leads to its article. */
function TypeLink({ type }: { type: GraphQLType }) {
  const named = getNamedType(type);
  const [before = "", after = ""] = String(type).split(named.name);
  return (
    <code className={styles.type}>
      {before}
      {isSpecifiedScalarType(named) ? named.name : <Link to={`/developers/reference/${named.name}`}>{named.name}</Link>}
      {after}
    </code>
  );
}
