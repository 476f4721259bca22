import { graphql } from "../../generated/gql.ts";

export const Figures_words = graphql(/* GraphQL */ `
  fragment Figures_words on LeaveFigures {
    key
    days
    requests
    people
    staff
    daysPerHead
  }
`);

/** What leave comes to in some months, and what the filters offer. */
export const LeaveStatistics_Query = graphql(/* GraphQL */ `
  query LeaveStatistics($from: Date!, $through: Date!, $department: String, $type: String) {
    leaveStatistics(from: $from, through: $through, department: $department, type: $type) {
      sickShare
      total { ...Figures_words @unmask }
      byType { ...Figures_words @unmask }
      byDepartment { ...Figures_words @unmask }
      byMonth { ...Figures_words @unmask }
    }
    departments { id code name nameEn }
    leaveTypes { code name nameEn absenceKind }
  }
`);
