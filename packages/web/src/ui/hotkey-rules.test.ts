import { beforeAll, expect, test } from "@jest/globals";
import { isKeyForPage, wishOf } from "./hotkey-rules";

/** What of an element the rules look at: which selectors it or a parent of it matches. */
class Target {
  constructor(readonly matches: readonly string[]) {}
  closest(selectors: string): Target | null {
    return selectors.split(",").some((selector) => this.matches.includes(selector.trim())) ? this : null;
  }
}

beforeAll(() => {
  Object.assign(globalThis, { Element: Target });
});

const rules = { singleKeys: true, whileTyping: false };

function press(key: string, more: Partial<KeyboardEvent> = {}, inside: string[] = []): KeyboardEvent {
  return {
    key,
    isComposing: false,
    defaultPrevented: false,
    repeat: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: new Target(inside),
    ...more,
  } as unknown as KeyboardEvent;
}

test("a letter works on the page", () => {
  expect(isKeyForPage(press("j"), rules)).toBe(true);
});

test("nothing works while an input method composes", () => {
  expect(isKeyForPage(press("j", { isComposing: true }), rules)).toBe(false);
  expect(isKeyForPage(press("Enter", { isComposing: true }), { ...rules, whileTyping: true })).toBe(false);
});

test("in a text field only what was made for it works", () => {
  expect(isKeyForPage(press("a", {}, ["textarea"]), rules)).toBe(false);
  expect(isKeyForPage(press("Enter", { ctrlKey: true }, ["textarea"]), { ...rules, whileTyping: true })).toBe(true);
});

test("dialogs and menus keep their keys", () => {
  expect(isKeyForPage(press("r", {}, ["[role=dialog]"]), rules)).toBe(false);
  expect(isKeyForPage(press("j", {}, ["[role=menu]"]), rules)).toBe(false);
});

test("a focused button keeps Enter and Space, a link keeps Enter", () => {
  expect(isKeyForPage(press("Enter", {}, ["button"]), rules)).toBe(false);
  expect(isKeyForPage(press(" ", {}, ["button"]), rules)).toBe(false);
  expect(isKeyForPage(press("Enter", {}, ["a[href]"]), rules)).toBe(false);
  expect(isKeyForPage(press(" ", {}, ["a[href]"]), rules)).toBe(true);
});

test("single letters can be turned off; named keys stay", () => {
  const off = { ...rules, singleKeys: false };
  expect(isKeyForPage(press("a"), off)).toBe(false);
  expect(isKeyForPage(press("Enter"), off)).toBe(true);
  expect(isKeyForPage(press("ArrowDown"), off)).toBe(true);
});

test("a held key moves the selection but never repeats a decision", () => {
  expect(isKeyForPage(press("j", { repeat: true }), rules)).toBe(true);
  expect(isKeyForPage(press("a", { repeat: true }), rules)).toBe(false);
});

test("in a text field only whole commands count, and none of them while an input method composes", () => {
  const typed = (key: string, isComposing = false, ctrlKey = false) =>
    wishOf({ key, ctrlKey, metaKey: false, nativeEvent: { isComposing } });
  expect(typed("Enter", false, true)).toBe("send");
  expect(typed("Escape")).toBe("leave");
  expect(typed("Enter")).toBeNull();
  expect([typed("Enter", true, true), typed("Escape", true)]).toEqual([null, null]);
});
