import { useQuery } from "@apollo/client/react";
import { type Anchor, type CommentCircle, commentCircles } from "@duban/schema";
import { Button, Checkbox, Mentions, Segmented } from "antd";
import { useDeferredValue, useState } from "react";
import { useCommand } from "../../../../command";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { errorsAt, FieldErrors } from "../../../../ui/field-errors";
import { wishOf } from "../../../../ui/hotkey-rules";
import { copyOf, forgetCopy, keepCopy } from "../../../../ui/use-autosave";
import { isCalled } from "../review/desk/person-choice";
import styles from "./discussion.module.css";
import { addCommentMutation, mentionsQuery } from "./discussion-queries";

/** A place of the plan that a comment may be set on. */
export interface CommentPlace {
  anchor: Anchor;
  label: string;
}

interface CommentFormProps {
  planId: string;
  /** In which circles the reader may speak, the usual one first. */
  circles: readonly CommentCircle[];
  place: CommentPlace | null;
  onAdded(): void;
}

/** Somebody whom the text names, by the words that stand in it. */
type Named = ReadonlyMap<string, string>;

const fields = ["text", "mentionedPersonIds", "circle"];

/** Says something; `@` brings up those who can be mentioned. What is typed is kept on this machine until it is sent. */
export function CommentForm({ planId, circles, place, onAdded }: CommentFormProps) {
  const text = useText();
  const { locale } = useLocale();
  const copy = `comment/${planId}`;
  const [words, setWords] = useState(() => copyOf<string>(copy) ?? "");
  const [circle, setCircle] = useState<CommentCircle>(circles[0] ?? "SHARED");
  const [atPlace, setAtPlace] = useState(false);
  const [named, setNamed] = useState<Named>(new Map());
  const command = useCommand(addCommentMutation);
  const write = (next: string) => {
    setWords(next);
    keepCopy(copy, next);
  };
  const send = async () => {
    if (command.busy || words.trim() === "") return;
    const mentionedPersonIds = [...named].filter(([name]) => words.includes(`@${name}`)).map(([, id]) => id);
    const anchor = atPlace && place ? place.anchor : null;
    if (!(await command.run({ input: { planId, circle, text: words, anchor, mentionedPersonIds } }))) return;
    forgetCopy(copy);
    setWords("");
    setNamed(new Map());
    setAtPlace(false);
    onAdded();
  };
  return (
    <div className={styles.form}>
      <MentionInput
        planId={planId}
        circle={circle}
        value={words}
        onChange={write}
        onMention={(name, id) => setNamed((known) => new Map(known).set(name, id))}
        onSend={() => void send()}
      />
      <FieldErrors errors={fields.flatMap((field) => errorsAt(command.userErrors, field))} />
      <CommandErrors command={command} fields={fields} />
      <div className={styles.foot}>
        {circles.length > 1 ? (
          <Segmented<CommentCircle>
            size="small"
            aria-label={text("desk.comment.circle")}
            value={circle}
            onChange={setCircle}
            options={circles.map((value) => ({ value, label: commentCircles.label(value, toGraphLocale(locale)) }))}
          />
        ) : (
          <span className={styles.quiet}>{commentCircles.label(circle, toGraphLocale(locale))}</span>
        )}
        {place && (
          <Checkbox checked={atPlace} onChange={(event) => setAtPlace(event.target.checked)}>
            {text("desk.comment.atPlace", { place: place.label })}
          </Checkbox>
        )}
        <Button
          type="primary"
          size="small"
          className={styles.send}
          loading={command.busy}
          disabled={words.trim() === ""}
          onClick={() => void send()}
        >
          {text("desk.comment.send")}
        </Button>
      </div>
    </div>
  );
}

interface MentionInputProps {
  planId: string;
  circle: CommentCircle;
  value: string;
  onChange(text: string): void;
  onMention(name: string, id: string): void;
  onSend(): void;
}

/** A text in which `@` finds those who would read it. */
function MentionInput({ planId, circle, value, onChange, onMention, onSend }: MentionInputProps) {
  const text = useText();
  const name = useName();
  const [search, setSearch] = useState<string | null>(null);
  const variables = { id: planId, circle, search: useDeferredValue(search) };
  const { data, previousData, loading } = useQuery(mentionsQuery, { variables, skip: search === null });
  const people = (data ?? previousData)?.plan?.people ?? [];
  // The list puts something of its own after the key of an option.
  const personOf = (key: string | undefined) => people.find(({ id }) => key?.startsWith(id));
  return (
    <Mentions
      aria-label={text("desk.comment")}
      placeholder={text("desk.comment.placeholder")}
      autoSize={{ minRows: 2 }}
      maxLength={2000}
      value={value}
      loading={loading}
      filterOption={(typed, { key }) => isCalled(personOf(key), typed)}
      notFoundContent={text(loading ? "ui.loading" : "desk.nobody")}
      options={people.map((person) => ({
        key: person.id,
        value: name(person),
        label: (
          <span className={styles.option}>
            {name(person)} <span className={styles.quiet}>{name(person.organization)}</span>
          </span>
        ),
      }))}
      onSearch={(searched) => setSearch(searched.trim())}
      onSelect={({ key }) => {
        const person = personOf(key);
        if (person) onMention(name(person), person.id);
      }}
      onChange={onChange}
      onKeyDown={(event) => {
        if (wishOf(event) === "send") onSend();
      }}
    />
  );
}
