import "./graphql/scalars.ts";
import "./features/absences/absence.ts";
import "./features/attendance/sign-in.ts";
import "./features/calendar/office-day.ts";
import "./features/coverage/coverage.ts";
import "./features/departments/department.ts";
import "./features/office/office.ts";
import "./features/office/viewer.ts";
import "./features/pairings/pairing.ts";
import "./features/posts/post.ts";
import "./features/staff/staff.ts";
import "./features/windows/window.ts";
import { builder } from "./graphql/builder.ts";

/** The whole API. Every feature's file is imported above; nothing else here. */
export const schema = builder.toSchema({ sortSchema: true });
