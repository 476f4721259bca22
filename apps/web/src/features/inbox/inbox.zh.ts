export const inboxZh = {
  title: "消息",
  open: "消息，{{count}} 条未读",
  openNone: "消息，都已读",
  none: "没有消息。",
  unread: "未读",
  ended: "已解除：{{ending}}",
  alert: "有一条提醒",
  cover: {
    COVER: "你顶{{post}} {{span}}",
    COVER_CHANGED: "你顶{{post}}的时段改为 {{span}}",
    COVER_ENDED: "{{post}}不用你再顶",
    PAIRING_CHANGED: "{{post}}的AB岗有变动",
  },
  comma: "、",
} as const;
