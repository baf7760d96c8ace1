import { useText } from "../../i18n/text";
import { Tag } from "../../ui/tag";

/** How many times a problem has relapsed; nothing where it never has. */
export function RelapseTag({ count }: { count: number }) {
  const text = useText();
  return count > 0 ? <Tag tone="blocking">{text("lookBack.relapsed", { count })}</Tag> : null;
}
