import type { Visit } from "./visit.js";

/** The page where one says who one is. */
export class SignInPage {
  constructor(private readonly visit: Visit) {}

  get email() {
    return this.visit.page.getByLabel(this.visit.says("邮箱", "E-mail"), { exact: true });
  }

  get password() {
    return this.visit.page.getByLabel(this.visit.says("密码", "Password"), { exact: true });
  }

  async signsIn(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.visit.button(this.visit.says("登录", "Sign in")).click();
  }

  /** Takes one of the demo's accounts, by the name of the person. */
  async chooses(name: string): Promise<void> {
    await this.visit.page
      .getByRole("region", { name: this.visit.says("演示账号", "Demo accounts") })
      .getByRole("button", { name })
      .click();
  }
}
