-- CreateIndex
CREATE INDEX "OfficeChange_officeId_at_idx" ON "OfficeChange"("officeId", "at");
