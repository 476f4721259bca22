-- Whose leave somebody decided on lately is asked with every request: by where leave ends, not through years of it.
CREATE INDEX "LeaveRequest_officeId_endsAt_idx" ON "LeaveRequest"("officeId", "endsAt");
