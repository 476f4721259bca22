export const passwordsZh = {
  new: "新密码",
  again: "再输一遍",
  hint: "至少 {{least}} 个字符，一句话最好记，不用凑大小写和符号。",
  flaw: {
    TOO_SHORT: "太短，至少 {{least}} 个字符",
    TOO_LONG: "太长，最多 {{most}} 个字符",
    COMMON: "这个密码很多人用，换一个，比如自己想的一句话",
    NAMES_OWNER: "别把姓名、拼音或用户名放进密码",
  },
  differ: "两遍不一样，再输一次",
} as const;
