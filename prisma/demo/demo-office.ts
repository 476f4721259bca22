import type { $Enums } from "../generated/client/client.ts";
import office from "./demo-office.json" with { type: "json" };

/** The demo office as its file tells it: who works there, at which windows and posts. All of it is invented. */
export type DemoOffice = {
  readonly office: {
    readonly name: string;
    readonly nameEn: string;
    readonly hallName: string;
    readonly hallNameEn: string;
    readonly hallFloor: string;
    readonly hallFloorEn: string;
    readonly regionCode: string;
    readonly timeZone: string;
    readonly supervisionPhone: string;
  };
  readonly seasons: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    /** MM-DD */
    readonly startsOnDay: string;
    readonly sessions: readonly string[];
  }[];
  readonly departments: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly head: string | null;
    readonly supervisingLeader: string | null;
  }[];
  readonly staff: readonly {
    readonly code: string;
    readonly name: string;
    readonly gender: $Enums.Gender;
    readonly department: string;
    readonly title: string;
    readonly titleEn: string;
    readonly rank: $Enums.Rank;
    readonly employmentKind: $Enums.EmploymentKind;
    readonly workStartOn: string;
    readonly phoneExt: string;
    readonly roles: readonly $Enums.Role[];
  }[];
  readonly windows: readonly {
    readonly code: string;
    readonly number: number;
    readonly name: string;
    readonly nameEn: string;
    readonly businesses: readonly string[];
    readonly businessesEn: readonly string[];
    readonly hours: readonly {
      readonly season: string | null;
      readonly weekdays: readonly number[];
      /** Empty where the window follows the office. */
      readonly sessions: readonly string[];
    }[];
  }[];
  readonly posts: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly kind: $Enums.PostKind;
    readonly department: string;
    readonly window: string | null;
    readonly primary: string;
    readonly backup: string | null;
    readonly reserves: readonly string[];
    readonly exemptReason: string | null;
  }[];
  /** Open on Saturdays, primaries and backups taking turns by week. */
  readonly saturdayWindows: readonly string[];
  /** Open over noon: the first one's primary holds both until 13:00, then the second one's. */
  readonly noonWindows: readonly [string, string];
};

export const demoOffice = office as unknown as DemoOffice;
