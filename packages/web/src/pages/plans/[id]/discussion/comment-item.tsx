import { commentCircles, planSections } from "@duban/schema";
import { Button } from "antd";
import { Fragment, type ReactNode } from "react";
import { useCommand } from "../../../../command";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { shortDateTime } from "../../../../ui/dates";
import { Tag } from "../../../../ui/tag";
import styles from "./discussion.module.css";
import { type PlanComment, removeCommentMutation } from "./discussion-queries";

interface CommentItemProps {
  comment: PlanComment;
  /** Shows where in the plan a comment stands; without it the section is named. */
  placeOf?: ((anchor: NonNullable<PlanComment["anchor"]>) => ReactNode) | undefined;
}

/** One comment: who said what to whom and about which place. Removed, it says only that. */
export function CommentItem({ comment, placeOf }: CommentItemProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const command = useCommand(removeCommentMutation);
  const { circle, anchor, removedAt } = comment;
  const mayRemove = comment.viewerSteps.some((step) => step.name === "removeComment" && step.possible);
  return (
    <li className={styles.comment}>
      <p className={styles.head}>
        <b>{name(comment.author) || "—"}</b>
        <Tag tone={circle === "SHARED" ? "live" : "outline"}>{commentCircles.label(circle, toGraphLocale(locale))}</Tag>
        <time dateTime={comment.writtenAt} className={styles.quiet}>
          {shortDateTime(comment.writtenAt, locale)}
        </time>
        {anchor && (
          <span className={styles.place}>{placeOf ? placeOf(anchor) : planSections.label(anchor.section, toGraphLocale(locale))}</span>
        )}
      </p>
      {removedAt === null ? (
        <p className={styles.text}>
          <Mentioning text={comment.text} names={comment.mentions.flatMap((person) => [person.name, person.nameEn].filter(Boolean))} />
        </p>
      ) : (
        <p className={styles.quiet}>{text("desk.comment.isRemoved", { when: shortDateTime(removedAt, locale) })}</p>
      )}
      {mayRemove && (
        <Button
          size="small"
          type="text"
          className={styles.remove}
          loading={command.busy}
          onClick={() => void command.run({ input: { commentId: comment.id } })}
        >
          {text("desk.comment.remove")}
        </Button>
      )}
      <CommandErrors command={command} />
    </li>
  );
}

/** The words of a comment, with those whom it mentions set off; the author has named them in whichever language. */
function Mentioning({ text, names }: { text: string; names: readonly string[] }) {
  const marks = names.map((name) => `@${name}`);
  const pieces = marks.reduce<string[]>(
    (cut, mark) => cut.flatMap((piece) => (marks.includes(piece) ? [piece] : split(piece, mark))),
    [text],
  );
  return pieces.map((piece, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a comment never change
    <Fragment key={position}>{marks.includes(piece) ? <b className={styles.mention}>{piece}</b> : piece}</Fragment>
  ));
}

/** A text cut around every occurrence of a mark, which stays a piece of its own. */
function split(text: string, mark: string): string[] {
  return text.split(mark).flatMap((piece, position) => (position === 0 ? [piece] : [mark, piece]));
}
