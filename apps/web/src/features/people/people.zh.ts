export const peopleZh = {
  search: "输姓名、拼音或工号",
  heldPost: "{{post}} {{role}}",
  comma: "，",
  nobody: "没有这个人",
} as const;
