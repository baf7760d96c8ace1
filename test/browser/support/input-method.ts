import type { CDPSession } from "playwright-core";
import type { Visit } from "./visit.js";

/** Writes as somebody does who writes Chinese: letters first, which the browser holds as a composition, then the words. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(visit: Visit): Promise<InputMethod> {
    return new InputMethod(await visit.context.newCDPSession(visit.page));
  }

  /** Letters appear in the focused field and are not its text yet. */
  async composes(letters: string): Promise<void> {
    await this.session.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  }

  /** A key that goes to the input method: the page is told of it, the field does not get its character. */
  async presses(key: string, modifiers = 0): Promise<void> {
    const keys = { key, code: key, windowsVirtualKeyCode: 229, modifiers };
    await this.session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...keys });
    await this.session.send("Input.dispatchKeyEvent", { type: "keyUp", ...keys });
  }

  /** ⌘/Ctrl-Enter, as far as the page can tell. */
  async pressesControlEnter(): Promise<void> {
    await this.presses("Enter", 2);
  }

  /** The words take the place of the letters. */
  async commits(words: string): Promise<void> {
    await this.session.send("Input.insertText", { text: words });
  }
}
