import type { Translation } from "../../app/i18n/translation.ts";
import type { sessionZh } from "./session.zh.ts";

export const sessionEn = {
  heading: "Sign in",
  promise: "No window stands empty without someone being told.",
  username: "User name",
  password: "Password",
  submit: "Sign in",
  submitting: "Signing in",
  usernameMissing: "Enter your user name",
  passwordMissing: "Enter your password",
  refusal: {
    WRONG: "Wrong user name or password. Check both and try again",
    TOO_MANY: "Too many attempts. Try again in a minute",
    UNREACHABLE: "The server cannot be reached. Your entries are kept",
  },
  demoHeading: "Demo accounts: one click signs in",
} satisfies Translation<typeof sessionZh>;
