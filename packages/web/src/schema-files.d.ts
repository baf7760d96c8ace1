declare module "@duban/schema/schema.graphql?raw" {
  /** The text of the schema. */
  const text: string;
  // biome-ignore lint/style/noDefaultExport: a file of text is one value
  export default text;
}
