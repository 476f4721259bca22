import type { Database } from "@zaigang/db";
import { demoOffice, type Role } from "@zaigang/db";
import type { RequestHandler } from "express";

/** One account of each role, for the demo's sign-in page. */
const ACCOUNTS: readonly { readonly role: Role; readonly code: string }[] = [
  { role: "OFFICE_MANAGER", code: "S009" },
  { role: "HALL_MANAGER", code: "S044" },
  { role: "DISCIPLINE_INSPECTOR", code: "S017" },
  { role: "SUPERVISING_LEADER", code: "S006" },
  { role: "CHIEF", code: "S001" },
  { role: "DEPARTMENT_HEAD", code: "S021" },
  { role: "STAFF", code: "S026" },
  { role: "ADMINISTRATOR", code: "S012" },
];

/** Answers with the demo's accounts and their password, which is public. There is no such address outside the demo. */
export function demoAccounts(db: Database, password: string): RequestHandler {
  return async (_request, response) => {
    const staff = await db.staff.findMany({
      where: { office: { name: demoOffice.office.name }, code: { in: ACCOUNTS.map(({ code }) => code) } },
      select: {
        code: true,
        name: true,
        familyName: true,
        familyReading: true,
        givenReading: true,
        title: true,
        titleEn: true,
      },
    });
    const accounts = ACCOUNTS.flatMap(({ role, code }) => {
      const person = staff.find((each) => each.code === code);
      return person ? [{ ...person, username: code.toLowerCase(), role }] : [];
    });
    response.json({ password, accounts });
  };
}
