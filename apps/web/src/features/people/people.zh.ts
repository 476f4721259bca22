export const peopleZh = {
  search: "输姓名、拼音或工号",
  nobody: "没有这个人",
} as const;
