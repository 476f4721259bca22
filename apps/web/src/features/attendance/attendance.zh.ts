export const attendanceZh = {
  signIn: "签到",
  signOut: "签退",
  notAsked: "不在岗期间不用签到",
  signedIn: "已签到 {{time}}",
  signedOut: "已签退 {{time}}",
  kept: "已记下，等联网补传",
  keptNote: "以 {{time}} 记，补传时会同时记收到时间。",
  sentLater: "{{time}} 的{{what}}已补传",
  early: "还没到 {{time}}，签退后到再签到前算不在岗。",
  signOutNow: "现在签退",
} as const;
