import { describe, expect, test } from "@jest/globals";
import { demoAccounts, demoPassword } from "../demo/accounts.js";
import { hashPassword, isPassword, whyWeak } from "./password.js";

describe("a password", () => {
  test.each([
    ["short", "PASSWORD_TOO_SHORT"],
    ["fourteen chars", "PASSWORD_TOO_SHORT"],
    ["督办督办督办", "PASSWORD_TOO_SHORT"],
    ["x".repeat(129), "PASSWORD_TOO_LONG"],
    ["passwordpassword", "PASSWORD_TOO_COMMON"],
    ["123456789012345", "PASSWORD_TOO_COMMON"],
    ["qwertyuiopasdfgh", "PASSWORD_TOO_COMMON"],
    ["1qaz2wsx3edc4rfv", "PASSWORD_TOO_COMMON"],
    ["督办督办督办督办督办督办督办督办", "PASSWORD_TOO_COMMON"],
    ["wangweiwangweiwangwei", "PASSWORD_TOO_COMMON"],
  ])("%s is refused", async (password, code) => {
    expect(await whyWeak(password, ["wang.wei@hongyuan.example", "wangwei"])).toMatchObject({ code });
  });

  test("needs no rules of composition when it is long", async () => {
    expect(await whyWeak("plough lantern orbit seven", [])).toBeNull();
    expect(await whyWeak("山高月小 水落石出 江流有声 断岸千尺", [])).toBeNull();
  });

  test("of the demo would be accepted", async () => {
    expect(
      await whyWeak(
        demoPassword,
        demoAccounts.flatMap(({ email, name }) => [email, name]),
      ),
    ).toBeNull();
  });

  test("is kept as a salted hash, which opens to it alone", async () => {
    const hash = await hashPassword("plough lantern orbit seven");
    expect(hash).not.toBe(await hashPassword("plough lantern orbit seven"));
    expect(await isPassword("plough lantern orbit seven", hash)).toBe(true);
    expect(await isPassword("plough lantern orbit eight", hash)).toBe(false);
    expect(await isPassword("plough lantern orbit seven", null)).toBe(false);
  });
});
