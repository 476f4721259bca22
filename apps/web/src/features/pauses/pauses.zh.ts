export const pausesZh = {
  length: "暂停多久",
  pauseUntil: "暂停到 {{until}}",
  paused: "{{window}}暂停到 {{until}}",
  pausesToo: "{{posts}}也在这里办理，一起暂停。",
  pausedUntil: "暂停到 {{until}}",
  resume: "现在恢复",
  resumed: "{{window}}已恢复",
  comma: "、",
} as const;
