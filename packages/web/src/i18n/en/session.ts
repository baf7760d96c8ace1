import type { session as source } from "../zh-CN/session";

export const session: Record<keyof typeof source, string> = {
  "session.signIn": "Sign in",
  "session.email": "E-mail",
  "session.password": "Password",
  "session.newPassword": "Choose a password (15 characters or more)",
  "session.passwordOf": "Password of {email}",
  "session.unreachable": "The service cannot be reached. Check the connection and try again.",
  "session.ended.title": "Your session has ended",
  "session.ended.words": "Enter your password to go on. Everything on the page is still there.",
  "session.ended.continue": "Continue",
  "session.ended.other": "Use another account",
  "session.demo": "Demo accounts",
  "session.invitation": "Accept the invitation",
  "session.invitation.who": "Invited",
  "session.invitation.where": "To",
  "session.invitation.accept": "Accept and sign in",
  "session.invitation.signIn": "I have an account: sign in",
  "session.invitation.invalid":
    "The invitation is not valid, was used, or has expired. Ask the administrator who invited you for a new one.",
};
