import type { Session } from "../features/session/session-context.ts";

type Office = Session["office"];
type Staff = Session["staff"];

type Differences = { office?: Partial<Office>; staff?: Partial<Staff>; rights?: Session["rights"] };

/** 鲍景行 of the demo office, signed in; a test names what differs. */
export function sessionWith({ office, staff, rights = [] }: Differences = {}): Session {
  return {
    staff: {
      __typename: "Staff",
      id: "S027",
      code: "S027",
      name: "鲍景行",
      familyName: "鲍",
      familyReading: "Bao",
      givenReading: "Jingxing",
      title: "医保专干",
      titleEn: null,
      ...staff,
    },
    roles: ["STAFF"],
    rights,
    office: {
      __typename: "Office",
      id: "office",
      name: "榆钱街街道办事处",
      nameEn: "Yuqian Street Office",
      hallName: "市民服务中心",
      hallNameEn: "Service hall",
      hallFloor: "二楼",
      hallFloorEn: "floor 2",
      timeZone: "Asia/Shanghai",
      coverLimit: 2,
      graceMinutes: 10,
      signInRequiredFrom: null,
      signInsPerDay: 2,
      pauseLimitMinutes: 30,
      windows: [],
      ...office,
    },
    signOut: async () => undefined,
  };
}
