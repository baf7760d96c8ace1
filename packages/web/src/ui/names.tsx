/** The beginning and the end of a content hash; the whole of it is its title. */
export function Hash({ value }: { value: string }) {
  return (
    <code title={value}>
      {value.slice(0, 4)}…{value.slice(-4)}
    </code>
  );
}
