import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { Autosave, type SaveOutcome } from "./autosave";

/** A server that answers when it is told to, and a device that remembers. */
function world(answers: SaveOutcome[] = []) {
  const sent: string[] = [];
  const states: string[] = [];
  let copy: string | null = null;
  const autosave: Autosave<string> = new Autosave({
    save: async (value: string) => {
      sent.push(value);
      return answers.shift() ?? "saved";
    },
    notify: () => states.push(autosave.state),
    copy: {
      write: (value) => {
        copy = value;
      },
      clear: () => {
        copy = null;
      },
    },
    delay: 800,
    retryAfter: 15_000,
  });
  return { autosave, sent, states, copy: () => copy };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("typing is saved once it rests, and only the last of it", async () => {
  const { autosave, sent, copy } = world();
  autosave.change("整");
  autosave.change("整改");
  expect(copy()).toBe("整改");
  await jest.advanceTimersByTimeAsync(799);
  expect(sent).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(["整改"]);
  expect(autosave.state).toBe("saved");
  expect(copy()).toBeNull();
});

test("what is typed while a request runs is sent after it, never beside it", async () => {
  const { autosave, sent } = world();
  autosave.change("a");
  const flushed = autosave.flush();
  autosave.change("ab");
  expect(await flushed).toBe(true);
  expect(sent).toEqual(["a", "ab"]);
  expect(autosave.state).toBe("saved");
});

test("offline it keeps the words on the device and tries again", async () => {
  const { autosave, sent, copy } = world(["offline"]);
  autosave.change("a");
  await jest.advanceTimersByTimeAsync(800);
  expect(autosave.state).toBe("offline");
  expect(copy()).toBe("a");
  await jest.advanceTimersByTimeAsync(15_000);
  expect(sent).toEqual(["a", "a"]);
  expect(autosave.state).toBe("saved");
});

test("a conflict stops it until somebody has decided, and nothing typed meanwhile is lost", async () => {
  const { autosave, sent, copy } = world(["conflict"]);
  autosave.change("mine");
  await jest.advanceTimersByTimeAsync(800);
  autosave.change("mine, longer");
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(["mine"]);
  expect(copy()).toBe("mine, longer");
  autosave.resolve("both");
  await jest.advanceTimersByTimeAsync(800);
  expect(sent).toEqual(["mine", "both"]);
  expect(autosave.state).toBe("saved");
});

test("what is refused is told, and the next change is tried", async () => {
  const { autosave, sent } = world(["refused"]);
  autosave.change("bad");
  expect(await autosave.flush()).toBe(false);
  expect(autosave.state).toBe("refused");
  autosave.change("good");
  await jest.advanceTimersByTimeAsync(800);
  expect(sent).toEqual(["bad", "good"]);
  expect(autosave.state).toBe("saved");
});
