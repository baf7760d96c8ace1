import { useName, useText } from "../../i18n/text";

interface Named {
  name: string;
  nameEn: string;
}

/** Names whoever did something, and with them in whose stead they did it. */
export function useNameInStead(): (person: Named | null, onBehalfOf: Named | null) => string {
  const text = useText();
  const name = useName();
  return (person, onBehalfOf) => {
    if (!person || !onBehalfOf) return name(person);
    return text("absence.inStead", { name: name(person), absent: name(onBehalfOf) });
  };
}
