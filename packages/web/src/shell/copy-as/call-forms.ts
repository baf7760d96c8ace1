/** The languages in which a call can be written down. */
export const callForms = ["graphql", "curl", "typescript", "python"] as const;

export type CallForm = (typeof callForms)[number];

/** What those languages are called, everywhere alike. */
export const callFormNames: Readonly<Record<CallForm, string>> = {
  graphql: "GraphQL",
  curl: "curl",
  typescript: "TypeScript",
  python: "Python",
};
