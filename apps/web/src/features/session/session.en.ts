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
    TOO_MANY: "Too many attempts. Try again after {{time}}",
    UNREACHABLE: "The server cannot be reached. Your entries are kept",
  },
  due: {
    title: "Change your password first",
    about: "{{name}}, somebody else gave you the present one. Take your own to go on.",
    current: "Present password",
    submit: "Change and go on",
  },
  welcome: {
    title: "Set a password",
    about: "{{name}}, {{office}} invites you to Zaigang.",
    username: "Your user name is {{username}}; you sign in with it.",
    submit: "Set and sign in",
    over: "This link was used, withdrawn, or has run out. Ask whoever gave it to you for another.",
  },
  saving: "Saving",
  passwordRefusal: {
    WRONG_PASSWORD: "The present password is wrong",
    SAME_PASSWORD: "It is the present one. Take another",
    WEAK_PASSWORD: "This password will not do. Take another",
    INVITATION_OVER: "This link was used, withdrawn, or has run out. Ask whoever gave it to you for another.",
    TOO_MANY_ATTEMPTS: "Too many attempts. Try again in a quarter of an hour",
    UNREACHABLE: "The server cannot be reached. Your entries are kept",
  },
  toSignIn: "Sign in",
  oidcRefusal: {
    UNKNOWN_PERSON: "You are known there but have no account here. Ask the administrator for one",
    NOT_CONFIRMED: "It was not confirmed there. Sign in once more",
    UNREACHABLE: "It cannot be reached. Sign in with your password",
  },
  demoHeading: "Demo accounts: one click signs in",
} satisfies Translation<typeof sessionZh>;
