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
  comma: ", ",
} satisfies Translation<typeof inboxZh>;
