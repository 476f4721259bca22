export const settingsZh = {
  title: "设置",
  pages: "设置的各页",
  page: {
    start: "开始",
    office: "办公室",
    import: "导入导出",
    places: "窗口与岗位",
    calendar: "时间与日历",
    approvals: "请假审批",
    leave: "假种",
    accounts: "账号",
    rights: "谁能看、谁能做",
    audit: "审计记录",
  },
  notYours: "这一页由管它的人看",
} as const;
