import type { ApprovalBand, ApproverRole, LeaveAmount, StaffRank } from "../leave/facts.ts";

/** A matrix of approval as an office really has it, to start from. */
export type DefaultMatrix = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly bands: readonly ApprovalBand[];
};

const HEAD = ["DEPARTMENT_HEAD"] as const;
const LEADER = ["SUPERVISING_LEADER"] as const;
const DIRECTOR = ["DIRECTOR"] as const;
const SECRETARY = ["SECRETARY"] as const;
const HEAD_LEADER = [...HEAD, ...LEADER] as const;
const LEADER_DIRECTOR = [...LEADER, ...DIRECTOR] as const;

/** Leave that the law grants, with a chain of its own in some offices. */
const STATUTORY = ["annual", "marriage", "maternity", "paternity", "parental", "bereavement", "homeVisit"];

/** What no source leaves to the office: the chiefs' leave is approved by the district. */
const CHIEFS = rows("CHIEF", [[null, ["DISTRICT"]]]);

/** Where a source says nothing of leaders: the director, from more than a day on the secretary too. */
const LEADERS = rows("LEADER", [
  [100, DIRECTOR, SECRETARY],
  [null, [...DIRECTOR, ...SECRETARY]],
]);

/** Where a source says nothing of heads of departments. */
const HEADS = rows("DEPARTMENT_HEAD", [
  [100, LEADER],
  [300, LEADER_DIRECTOR],
  [null, [...LEADER_DIRECTOR, ...SECRETARY]],
]);

/**
 * Matrices to start from. What a source leaves out is as in the first one, but holes between its lengths stay holes:
 * the editor shows them.
 *
 * Sources: docs/rules.md R-68.
 */
export const DEFAULT_MATRICES: readonly DefaultMatrix[] = [
  {
    code: "FOUR_LEVELS",
    name: "逐级四档：半天、3天、7天",
    nameEn: "Level by level: half a day, 3 days, 7 days",
    bands: [
      ...rows("STAFF", [
        [50, HEAD],
        [300, HEAD_LEADER],
        [700, [...HEAD_LEADER, ...DIRECTOR]],
        [null, [...HEAD_LEADER, ...DIRECTOR, ...SECRETARY]],
      ]),
      ...HEADS,
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M1",
    name: "街道（镇改）：半天、3天，报纪委和组织人事",
    nameEn: "Sub-district, once a town: half a day, 3 days, copies to personnel",
    bands: [
      ...rows("STAFF", [[50, HEAD]]),
      ...rows("STAFF", [[300, HEAD_LEADER, ["ELIGIBILITY"]]], { above: 100 }),
      ...rows("STAFF", [[null, [...HEAD_LEADER, ...SECRETARY], ["ELIGIBILITY"]]], { above: 300 }),
      ...HEADS,
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M2",
    name: "街道：一级审批，半天、2天",
    nameEn: "Sub-district: one approver, half a day, 2 days",
    bands: [
      ...rows("STAFF", [
        [50, HEAD],
        [200, LEADER],
        [null, DIRECTOR],
      ]),
      ...rows("DEPARTMENT_HEAD", [
        [200, LEADER],
        [null, DIRECTOR],
      ]),
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M3",
    name: "镇：1天、3天，主要领导",
    nameEn: "Town: 1 day, 3 days, then the chief",
    bands: [
      ...rows("STAFF", [
        [100, HEAD],
        [300, [...HEAD_LEADER, ...DIRECTOR]],
        [null, SECRETARY],
      ]),
      ...rows("DEPARTMENT_HEAD", [[100, LEADER_DIRECTOR]]),
      ...rows("DEPARTMENT_HEAD", [[null, SECRETARY]], { above: 150 }),
      ...rows("LEADER", [[null, SECRETARY]]),
      ...CHIEFS,
    ],
  },
  {
    code: "M4",
    name: "局：1天、2天，逐级到局长",
    nameEn: "Bureau: 1 day, 2 days, up to its director",
    bands: [
      ...rows("STAFF", [
        [100, HEAD],
        [200, HEAD_LEADER],
      ]),
      ...rows("STAFF", [[null, [...HEAD_LEADER, ...DIRECTOR]]], { above: 250 }),
      ...rows("DEPARTMENT_HEAD", [[100, LEADER]]),
      ...rows("DEPARTMENT_HEAD", [[null, LEADER_DIRECTOR]], { above: 150 }),
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M5",
    name: "中心：法定假另走一条链",
    nameEn: "Centre: another chain for statutory leave",
    bands: [
      ...rows("STAFF", [
        [50, HEAD],
        [100, LEADER],
        [300, DIRECTOR],
        [null, SECRETARY],
      ]),
      ...rows("STAFF", [[null, HEAD_LEADER]], { types: STATUTORY }),
      ...rows("DEPARTMENT_HEAD", [
        [100, LEADER],
        [200, DIRECTOR],
        [null, SECRETARY],
      ]),
      ...rows("DEPARTMENT_HEAD", [[null, LEADER_DIRECTOR]], { types: STATUTORY }),
      ...rows("LEADER", [[null, [...DIRECTOR, ...SECRETARY]]]),
      ...CHIEFS,
    ],
  },
  {
    code: "M6",
    name: "街道：半天分管，一天起主任",
    nameEn: "Sub-district: half a day by the leader, from a day on the director",
    bands: [
      ...rows("STAFF", [
        [50, LEADER],
        [null, LEADER_DIRECTOR],
      ]),
      ...HEADS,
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M7",
    name: "镇：重要岗位直接报分管",
    nameEn: "Town: special posts go to the leader at once",
    bands: [
      ...rows("STAFF", [
        [100, HEAD],
        [300, LEADER],
        [null, SECRETARY],
      ]),
      ...rows("STAFF", [[100, LEADER]], { special: true }),
      ...HEADS,
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M8",
    name: "大厅：先科室，再中心",
    nameEn: "Hall: first the department, then the hall",
    bands: [
      ...rows("STAFF", [
        [100, HEAD],
        [200, [...HEAD, "HALL_MANAGER"]],
        [null, [...HEAD, "HALL_MANAGER", ...LEADER]],
      ]),
      ...HEADS,
      ...LEADERS,
      ...CHIEFS,
    ],
  },
  {
    code: "M9",
    name: "机关：不满1天、3天起",
    nameEn: "Party office: under a day, from 3 days on",
    bands: [
      ...rows("STAFF", [
        [99, LEADER],
        [299, DIRECTOR],
        [null, SECRETARY],
      ]),
      ...rows("STAFF", [[null, [...LEADER, ...SECRETARY], ["ELIGIBILITY"]]], { types: ["annual"] }),
      ...HEADS,
      ...rows("LEADER", [[null, SECRETARY]]),
      ...CHIEFS,
    ],
  },
  {
    code: "M10",
    name: "镇：半天、1天、2天起、7天起备案",
    nameEn: "Town: half a day, 1 day, from 2 days, copies from 7 days on",
    bands: [
      ...rows("STAFF", [
        [50, HEAD],
        [100, LEADER],
      ]),
      ...rows("STAFF", [[699, LEADER_DIRECTOR]], { above: 150 }),
      ...rows("STAFF", [[null, LEADER_DIRECTOR, ["ELIGIBILITY"]]], { above: 699 }),
      ...HEADS,
      ...LEADERS,
      ...CHIEFS,
    ],
  },
];

type Row = readonly [upTo: LeaveAmount | null, chain: readonly ApproverRole[], copies?: readonly ApproverRole[]];

/** Rows of a rank that follow on one another, each from where the one before ends. */
function rows(
  rank: StaffRank,
  lengths: readonly Row[],
  more: { readonly above?: LeaveAmount; readonly types?: readonly string[]; readonly special?: boolean } = {},
): ApprovalBand[] {
  const { above = 0, types = [], special = false } = more;
  return lengths.map(([upTo, chain, copies = []], index) => ({
    rank,
    types,
    special,
    above: lengths[index - 1]?.[0] ?? above,
    upTo,
    chain,
    copies,
  }));
}
