import { graphql } from "../../generated/gql.ts";

export const Place_words = graphql(/* GraphQL */ `
  fragment Place_words on PostPlace {
    role
    position
    startsOn
    endsOn
    post { id code name nameEn window { id number name nameEn } }
  }
`);

/** A person's page. */
export const Person_Query = graphql(/* GraphQL */ `
  query Person($code: String!) {
    now
    departments { id code name nameEn }
    staff(code: $code) {
      id
      code
      name
      familyName
      familyReading
      givenReading
      reading
      title
      titleEn
      rank
      state
      awayUntil
      version
      gender
      employmentKind
      workStartOn
      phoneExt
      mobile
      mustSignIn
      hasAccount
      mayReadLedger
      roles
      department { id code name nameEn }
      employments {
        startsOn
        endsOn
        title
        titleEn
        rank
        kind
        department { id code name nameEn }
      }
      places { ...Place_words @unmask }
      pastPlaces: places(past: true) { ...Place_words @unmask }
      today {
        startsAt
        endsAt
        state
        actingStaff { id code name familyName familyReading givenReading }
        post { id code name nameEn window { id number name nameEn } }
      }
      absences { id startsAt endsAt kind pending }
    }
  }
`);

export const AddPerson_Mutation = graphql(/* GraphQL */ `
  mutation AddPerson($input: AddPersonInput!, $key: ID!) {
    addPerson(input: $input, key: $key) {
      ... on Staff { id code name familyName familyReading givenReading }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangePerson_Mutation = graphql(/* GraphQL */ `
  mutation ChangePerson($input: ChangePersonInput!, $key: ID!) {
    changePerson(input: $input, key: $key) {
      ... on Staff {
        id
        version
        name
        familyName
        familyReading
        givenReading
        reading
        gender
        workStartOn
        phoneExt
        mobile
        mustSignIn
      }
      ...Refusal_words @unmask
    }
  }
`);

export const PlanEmployment_Mutation = graphql(/* GraphQL */ `
  mutation PlanEmployment($input: EmploymentInput!, $key: ID!) {
    planEmployment(input: $input, key: $key) {
      ... on Staff { id version }
      ...Refusal_words @unmask
    }
  }
`);

export const DropPlannedEmployment_Mutation = graphql(/* GraphQL */ `
  mutation DropPlannedEmployment($input: PlannedEmploymentInput!, $key: ID!) {
    dropPlannedEmployment(input: $input, key: $key) {
      ... on Staff { id version }
      ...Refusal_words @unmask
    }
  }
`);

export const ReinstateStaff_Mutation = graphql(/* GraphQL */ `
  mutation ReinstateStaff($input: ReinstateInput!, $key: ID!) {
    reinstateStaff(input: $input, key: $key) {
      ... on Staff { id version state awayUntil }
      ...Refusal_words @unmask
    }
  }
`);

/** How a name is probably read. */
export const NameReading_Query = graphql(/* GraphQL */ `
  query NameReading($name: String!) {
    nameReading(name: $name)
  }
`);
