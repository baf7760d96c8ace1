import { useName } from "../i18n/text";

interface Named {
  name: string;
  nameEn: string;
}

/** The name of a person in the language of the reader; a dash where nobody is named. */
export function PersonName({ person }: { person: Named | null | undefined }) {
  const name = useName();
  return <>{name(person) || "—"}</>;
}

/** The name of an organization in the language of the reader. */
export function OrganizationName({ organization }: { organization: Named | null | undefined }) {
  const name = useName();
  return <>{name(organization) || "—"}</>;
}

/** The beginning and the end of a content hash; the whole of it is its title. */
export function Hash({ value }: { value: string }) {
  return (
    <code title={value}>
      {value.slice(0, 4)}…{value.slice(-4)}
    </code>
  );
}
