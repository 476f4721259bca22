import { Role } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";

export const RoleRef = builder.enumType("Role", {
  description: "What somebody may do in the office.",
  values: Object.values(Role),
});
