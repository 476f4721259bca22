import type { Translation } from "../../app/i18n/translation.ts";
import type { attendanceZh } from "./attendance.zh.ts";

export const attendanceEn = {
  signIn: "Sign in",
  signOut: "Sign out",
  notAsked: "No sign-in needed while away",
  signedIn: "Signed in {{time}}",
  signedOut: "Signed out {{time}}",
  kept: "Noted, to be sent when back online",
  keptNote: "It counts from {{time}}. When it arrives is recorded as well.",
  sentLater: "{{what}} of {{time}} has been sent",
  early: "It is not {{time}} yet. Until you sign in again you count as away.",
  signOutNow: "Sign out now",
} satisfies Translation<typeof attendanceZh>;
