-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'HANDOVER_ADDED';

-- AlterTable
ALTER TABLE "LeaveRequest" ADD COLUMN     "handoverAskedAt" TIMESTAMPTZ(3);

-- Whoever was asked before was asked with the filing.
UPDATE "LeaveRequest" SET "handoverAskedAt" = "filedAt" WHERE "handoverToId" IS NOT NULL;
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_handover_asked_at_a_time" CHECK (("handoverToId" IS NULL) = ("handoverAskedAt" IS NULL));
