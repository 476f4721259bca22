export const sessionZh = {
  heading: "登录",
  promise: "没有一个窗口无人知晓地空着。",
  username: "用户名",
  password: "密码",
  submit: "登录",
  submitting: "正在登录",
  usernameMissing: "填用户名",
  passwordMissing: "填密码",
  refusal: {
    WRONG: "用户名或密码不对，改一下再试",
    TOO_MANY: "试的次数太多，过一分钟再试",
    UNREACHABLE: "连不上服务器，填的内容还在，稍后再试",
  },
  demoHeading: "演示账号，点一下登录",
} as const;
