-- A calendar notice may make every day of a leave one that takes nothing.
ALTER TABLE "LeaveRequest" DROP CONSTRAINT "LeaveRequest_takes_something";
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_takes_no_less_than_nothing" CHECK ("amount" >= 0 AND "workingDays" >= 0);
