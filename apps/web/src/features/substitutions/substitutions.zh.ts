export const substitutionsZh = {
  name: "指定顶岗人",
  named: "已指定{{person}}顶{{place}}到 {{until}}",
  ended: "{{person}}不再顶{{place}}",
  nameFor: "指定{{place}}的顶岗人",
  namePerson: "指定{{person}}",
  from: "从",
  to: "到",
  who: "指定谁",
  other: "或者别的人",
  problem: {
    time: "写时刻，如 14:30",
    end: "结束不晚于开始，改结束时间",
    who: "选一个人",
  },
  reasonTitle: "指定{{person}}顶{{place}}",
  reason: "为什么仍然这样安排",
  nameAllTheSame: "仍指定{{person}}",
} as const;
