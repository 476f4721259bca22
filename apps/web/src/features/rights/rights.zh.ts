export const rightsZh = {
  title: "谁能看、谁能做",
  about:
    "本人看自己的，科室负责人看本科室的，分管领导看分管科室的，审批人看归自己审批的，其余角色看全单位的。没有列出的，全单位都看得到：谁在哪个科室、值哪个岗、不在岗到什么时候。停职待岗期间，角色都不算数。",
  see: "看",
  act: "做",
  self: "本人",
  copyHolder: "收到抄送",
  approver: "审批人",
  private: "私密",
  yes: "可以",
  no: "不可以",
} as const;
