import { graphql } from "../../generated/gql.ts";

/** Rows of which one page is shown. */
export const ROWS_A_PAGE = 50;

export const Import_rows = graphql(/* GraphQL */ `
  fragment Import_rows on ImportRow {
    row
    status
    label
    changes { column before after }
    problems { code column cell text values }
  }
`);

/** An uploaded file: what it would do, with the first rows of every sheet. */
export const Import_Query = graphql(/* GraphQL */ `
  query Import($id: ID!, $status: ImportStatus, $first: Int!) {
    node(id: $id) {
      id
      ... on TableImport {
        fileName
        uploadedAt
        appliedAt
        preview {
          version
          applicable
          from
          ignoredSheets
          newlyUncovered {
            startsAt
            endsAt
            post { id code name nameEn window { id number name nameEn } }
          }
          sheets {
            table
            title
            unknownColumns
            missingColumns
            leftAlone
            new: count(status: NEW)
            changed: count(status: CHANGED)
            same: count(status: SAME)
            errors: count(status: ERROR)
            rows(status: $status, first: $first) { ...Import_rows @unmask }
          }
        }
      }
    }
  }
`);

/** Further rows of one sheet. */
export const ImportRows_Query = graphql(/* GraphQL */ `
  query ImportRows($id: ID!, $table: ImportTable!, $status: ImportStatus, $first: Int!, $skip: Int!) {
    node(id: $id) {
      id
      ... on TableImport {
        preview {
          version
          sheets(table: $table) { table rows(status: $status, first: $first, skip: $skip) { ...Import_rows @unmask } }
        }
      }
    }
  }
`);

export const ApplyImport_Mutation = graphql(/* GraphQL */ `
  mutation ApplyImport($input: ApplyImportInput!, $key: ID!) {
    applyImport(input: $input, key: $key) {
      ... on TableImport { id appliedAt }
      ...Refusal_words @unmask
    }
  }
`);
