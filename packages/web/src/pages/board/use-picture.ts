import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { fullDate } from "../../ui/dates";
import type { SupervisedCampaign } from "../organizations/supervision-queries";
import { useBarWords } from "./bar-words";
import type { BoardTop } from "./board-queries";
import type { BoardRow } from "./board-rows";
import type { TimeAxis } from "./time-axis";

interface PictureOf {
  rows: readonly BoardRow[];
  top: BoardTop;
  campaign: SupervisedCampaign;
  axis: TimeAxis;
}

/** Hands the unfolded rows to the person as a picture. What draws it is fetched when it is wanted. */
export function usePicture({ rows, top, campaign, axis }: PictureOf): () => Promise<void> {
  const text = useText();
  const name = useName();
  const titleOf = useTitle();
  const barWords = useBarWords();
  const { locale } = useLocale();
  const { today } = useViewer();
  return async () => {
    const { drawBoard } = await import("./picture");
    const day = fullDate(today, locale);
    const title = text("board.paper.title", { unit: name(top), campaign: titleOf(campaign) });
    const canvas = drawBoard({ rows, axis, today, locale, text, name, barWords, title, day: text("board.paper.day", { day }) });
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    const file = `${text("board.picture.file", { unit: name(top), day: today })}.png`;
    Object.assign(document.createElement("a"), { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
}
