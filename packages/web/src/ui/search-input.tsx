import { Input, type InputProps, type InputRef } from "antd";
import { type RefObject, useState } from "react";
import { Icon } from "./icon";

interface SearchInputProps extends Pick<InputProps, "size" | "className" | "autoFocus" | "onKeyDown"> {
  label: string;
  words: string;
  onSearch(words: string): void;
  field: RefObject<InputRef | null>;
}

/** The field of a search. What an input method has not made into words yet is shown, and not searched for. */
export function SearchInput({ label, words, onSearch, field, ...more }: SearchInputProps) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <Input
      {...more}
      ref={field}
      prefix={<Icon name="search" size={14} />}
      placeholder={label}
      aria-label={label}
      value={composed ?? words}
      onChange={({ target }) => (composed === null ? onSearch(target.value) : setComposed(target.value))}
      onCompositionStart={() => setComposed(words)}
      onCompositionEnd={({ currentTarget }) => {
        setComposed(null);
        onSearch(currentTarget.value);
      }}
      allowClear
    />
  );
}
