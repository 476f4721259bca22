import { graphql } from "../../generated/gql.ts";

export const PEOPLE_A_PAGE = 50;

/** A page of the staff, with the departments to filter by. */
export const StaffList_Query = graphql(/* GraphQL */ `
  query StaffList($search: String, $filter: StaffFilter, $after: String) {
    departments { id code name nameEn }
    staffList(search: $search, filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          code
          name
          familyName
          familyReading
          givenReading
          title
          titleEn
          rank
          state
          awayUntil
          phoneExt
          mobile
          department { id code name nameEn }
        }
      }
    }
  }
`);
