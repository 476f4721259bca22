export const officeZh = {
  start: {
    title: "开始",
    about: "做完这几步，看板就是真的了。先后不限，随时可以回来。",
    people: { title: "导入人员", missing: "现在只有你一个人", done: "有 {{people}} 人" },
    posts: {
      title: "导入窗口和岗位",
      missing: "{{windows}} 个窗口、{{posts}} 个岗位，其中 {{unheld}} 个没定人",
      done: "{{windows}} 个窗口、{{posts}} 个岗位，都定了人",
    },
    calendar: {
      title: "看一遍时间与日历",
      missing: "{{year}} 年的放假通知还没有，日期都是暂定",
      done: "放假通知到 {{last}} 年",
    },
    accounts: { title: "邀请人员", missing: "{{without}} 人还没有账号", done: "每个人都有账号或邀请" },
    board: { title: "看看板", missing: "有了岗位才有看板", done: "{{posts}} 个岗位在看板上" },
  },
} as const;
