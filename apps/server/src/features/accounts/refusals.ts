import { Refusal } from "@zaigang/domain";
import { builder, inMyOfficeByCode } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** Nobody would be left to look after the accounts. */
export class LastAdministrator extends Refusal {
  readonly code = "LAST_ADMINISTRATOR";

  constructor() {
    super("Nobody else is an administrator who can sign in");
  }
}

/** Somebody has that user name, perhaps in another office. */
export class UsernameTaken extends Refusal {
  readonly code = "USERNAME_TAKEN";
  readonly username: string;

  constructor(username: string) {
    super(`Somebody has the user name ${username}`);
    this.username = username;
  }
}

/** It is no user name. */
export class BadUsername extends Refusal {
  readonly code = "BAD_USERNAME";

  constructor() {
    super("A user name has 3 to 30 small letters, digits, dots and underscores");
  }
}

/** The person has an account already, or none where one is needed. */
export class WrongAccountState extends Refusal {
  readonly code = "WRONG_ACCOUNT_STATE";
  readonly staff: string;

  constructor(staff: string) {
    super(`The account of ${staff} is in another state`);
    this.staff = staff;
  }
}

const interfaces = [RefusalRef];

builder.objectType(LastAdministrator, {
  name: "LastAdministrator",
  description: "Nobody would be left to look after the accounts.",
  interfaces,
});

builder.objectType(UsernameTaken, {
  name: "UsernameTaken",
  description: "Somebody has that user name.",
  interfaces,
  fields: (t) => ({ username: t.exposeString("username", { description: "The name that is taken." }) }),
});

builder.objectType(BadUsername, {
  name: "BadUsername",
  description: "It is no user name: 3 to 30 small letters, digits, dots and underscores.",
  interfaces,
});

builder.objectType(WrongAccountState, {
  name: "WrongAccountState",
  description: "The account of that person is in another state: it is there already, or not yet.",
  interfaces,
  fields: (t) => ({
    person: t.prismaField({
      description: "Whose.",
      type: "Staff",
      resolve: (query, { staff: code }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOfficeByCode(code, context) }),
    }),
  }),
});
