import type { Translation } from "../../app/i18n/translation.ts";
import type { inboxZh } from "./inbox.zh.ts";

export const inboxEn = {
  title: "Messages",
  open: "Messages, {{count}} unread",
  openNone: "Messages, all read",
  none: "No messages.",
  unread: "Unread",
  ended: "Closed: {{ending}}",
  alert: "An alert",
  cover: {
    COVER: "You cover {{post}} {{span}}",
    COVER_CHANGED: "You now cover {{post}} {{span}}",
    COVER_ENDED: "You no longer cover {{post}}",
    PAIRING_CHANGED: "The pairing of {{post}} changes",
  },
  leave: {
    LEAVE_TO_DECIDE: "A request for leave waits for you",
    LEAVE_TO_SETTLE: "Leave would leave a post without anybody; it waits for you to settle it",
    LEAVE_DECIDED: "Your request for leave was decided",
    LEAVE_COPY: "Leave that you are to know of was approved",
    HANDOVER_ASKED: "You are asked to take over work",
    HANDOVER_ADDED: "Something was added to what you take over",
    HANDOVER_ANSWERED: "Your handover was answered",
    RETURN_DUE: "You have not reported back from leave",
    LEAVE_CHANGED: "Leave that you are to know of was changed",
    LEAVE_RECOUNTED: "A holiday notice changed the length of your leave",
  },
  leaveOf: {
    LEAVE_TO_DECIDE: "{{person}} asks for leave; it waits for you",
    LEAVE_TO_SETTLE: "{{person}}'s leave would leave a post without anybody; it waits for you to settle it",
    LEAVE_COPY: "{{person}}'s leave, for your files",
    LEAVE_CHANGED: "{{person}}'s leave was changed",
    HANDOVER_ASKED: "{{person}} hands work over to you",
    HANDOVER_ADDED: "{{person}} added to what you take over",
    RETURN_DUE: "{{person}} has not reported back",
  },
  halfHoliday: "You have half a holiday off: {{span}}",
  halfHolidayGone: "Your half-day off was taken back",
  comma: ", ",
} satisfies Translation<typeof inboxZh>;
