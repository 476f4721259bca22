-- CreateEnum
CREATE TYPE "Half" AS ENUM ('MORNING', 'AFTERNOON');

-- CreateEnum
CREATE TYPE "LeaveUnit" AS ENUM ('WORKING_DAYS', 'CALENDAR_DAYS', 'HOURS');

-- CreateEnum
CREATE TYPE "LeaveEntitlement" AS ENUM ('UNLIMITED', 'YEARLY', 'BY_WORK_YEARS', 'PER_CHILD', 'PER_EVENT', 'EARNED');

-- CreateEnum
CREATE TYPE "LeaveAccrual" AS ENUM ('AT_ONCE', 'MONTHLY');

-- CreateEnum
CREATE TYPE "LeaveRounding" AS ENUM ('DOWN', 'NEAREST', 'UP');

-- CreateEnum
CREATE TYPE "LeaveProof" AS ENUM ('NONE', 'AT_FILING', 'LATER');

-- CreateEnum
CREATE TYPE "LeaveStatus" AS ENUM ('PENDING', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'CANCELLED');

-- CreateEnum
CREATE TYPE "HandoverState" AS ENUM ('ASKED', 'CONFIRMED', 'DECLINED');

-- CreateEnum
CREATE TYPE "ApproverRole" AS ENUM ('ELIGIBILITY', 'HALL_MANAGER', 'DEPARTMENT_HEAD', 'SUPERVISING_LEADER', 'DIRECTOR', 'SECRETARY', 'DISTRICT');

-- CreateEnum
CREATE TYPE "StepDecision" AS ENUM ('APPROVED', 'RETURNED', 'REJECTED');

-- CreateEnum
CREATE TYPE "LeaveEntryKind" AS ENUM ('GRANT', 'RESERVATION', 'RELEASE', 'USE', 'RETURN', 'CARRY_IN', 'CARRY_OUT', 'EXPIRY', 'ADJUSTMENT');

-- AlterEnum
ALTER TYPE "AbsenceKind" ADD VALUE 'HALF_HOLIDAY';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AlertKind" ADD VALUE 'RETURN_OVERDUE';
ALTER TYPE "AlertKind" ADD VALUE 'APPROVAL_STALLED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'LEAVE_TO_DECIDE';
ALTER TYPE "MessageKind" ADD VALUE 'LEAVE_DECIDED';
ALTER TYPE "MessageKind" ADD VALUE 'LEAVE_COPY';
ALTER TYPE "MessageKind" ADD VALUE 'HANDOVER_ASKED';
ALTER TYPE "MessageKind" ADD VALUE 'HANDOVER_ANSWERED';
ALTER TYPE "MessageKind" ADD VALUE 'RETURN_DUE';
ALTER TYPE "MessageKind" ADD VALUE 'LEAVE_CHANGED';
ALTER TYPE "MessageKind" ADD VALUE 'LEAVE_RECOUNTED';

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "retroactiveDays" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "returnIsConfirmed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "returnWithinDays" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "stalledAfterDays" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "special" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Alert" ADD COLUMN     "requestId" UUID,
ALTER COLUMN "postId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "requestId" UUID;

-- CreateTable
CREATE TABLE "LeaveType" (
    "officeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "position" INTEGER NOT NULL,
    "absenceKind" "AbsenceKind" NOT NULL,
    "unit" "LeaveUnit" NOT NULL,
    "step" INTEGER NOT NULL,
    "entitlement" "LeaveEntitlement" NOT NULL,
    "amount" INTEGER,
    "overdraft" INTEGER NOT NULL DEFAULT 0,
    "accrual" "LeaveAccrual" NOT NULL DEFAULT 'AT_ONCE',
    "rounding" "LeaveRounding" NOT NULL DEFAULT 'DOWN',
    "carryCap" INTEGER,
    "carryUntil" TEXT,
    "forGender" "Gender",
    "serviceMonths" INTEGER NOT NULL DEFAULT 0,
    "proof" "LeaveProof" NOT NULL DEFAULT 'NONE',
    "proofName" TEXT,
    "proofFrom" INTEGER,
    "isStatutory" BOOLEAN NOT NULL DEFAULT false,
    "cannotWait" BOOLEAN NOT NULL DEFAULT false,
    "isRetroactive" BOOLEAN NOT NULL DEFAULT true,
    "returnReported" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "verifyLocally" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LeaveType_pkey" PRIMARY KEY ("officeId","code")
);

-- CreateTable
CREATE TABLE "Child" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bornOn" DATE NOT NULL,

    CONSTRAINT "Child_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "LeaveRequest" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "typeCode" TEXT NOT NULL,
    "firstDate" DATE NOT NULL,
    "firstHalf" "Half" NOT NULL,
    "lastDate" DATE NOT NULL,
    "lastHalf" "Half" NOT NULL,
    "fromTime" TEXT,
    "toTime" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "amount" INTEGER NOT NULL,
    "workingDays" INTEGER NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "place" TEXT,
    "phone" TEXT,
    "childId" UUID,
    "status" "LeaveStatus" NOT NULL DEFAULT 'PENDING',
    "round" INTEGER NOT NULL DEFAULT 1,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "filedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "absenceId" UUID,
    "coverReason" TEXT,
    "coverAnsweredById" UUID,
    "noticeAt" TIMESTAMPTZ(3),
    "noticeToId" UUID,
    "noticeBy" TEXT,
    "handoverToId" UUID,
    "handoverNote" TEXT,
    "handoverState" "HandoverState",
    "handoverAt" TIMESTAMPTZ(3),
    "handoverReply" TEXT,
    "returnDueOn" DATE,
    "returnedAt" TIMESTAMPTZ(3),
    "returnConfirmedAt" TIMESTAMPTZ(3),
    "returnConfirmedById" UUID,
    "endReason" TEXT,
    "extendsId" UUID,
    "outsideNumber" TEXT,
    "leavesCity" BOOLEAN NOT NULL DEFAULT false,
    "transport" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LeaveRequest_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "LeaveStep" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "ApproverRole" NOT NULL,
    "approverId" UUID,
    "since" TIMESTAMPTZ(3),
    "decision" "StepDecision",
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "note" TEXT,

    CONSTRAINT "LeaveStep_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "LeaveCopy" (
    "officeId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "LeaveCopy_pkey" PRIMARY KEY ("officeId","requestId","staffId")
);

-- CreateTable
CREATE TABLE "LeaveEntry" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "typeCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "childId" UUID,
    "kind" "LeaveEntryKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "requestId" UUID,
    "madeById" UUID,
    "note" TEXT,

    CONSTRAINT "LeaveEntry_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "LeaveFile" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestId" UUID,
    "uploadedById" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA,
    "storeKey" TEXT,
    "forHandover" BOOLEAN NOT NULL DEFAULT false,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LeaveFile_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "ApprovalBand" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rank" "Rank" NOT NULL,
    "types" TEXT[],
    "special" BOOLEAN NOT NULL DEFAULT false,
    "above" INTEGER NOT NULL,
    "upTo" INTEGER,
    "chain" "ApproverRole"[],
    "copies" "ApproverRole"[],

    CONSTRAINT "ApprovalBand_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Approver" (
    "officeId" UUID NOT NULL,
    "role" "ApproverRole" NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "Approver_pkey" PRIMARY KEY ("officeId","role")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "upTo" INTEGER,
    "reason" TEXT,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Feed" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "departmentId" UUID,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateIndex
CREATE INDEX "Child_officeId_staffId_idx" ON "Child"("officeId", "staffId");

-- CreateIndex
CREATE INDEX "LeaveRequest_officeId_staffId_startsAt_idx" ON "LeaveRequest"("officeId", "staffId", "startsAt");

-- CreateIndex
CREATE INDEX "LeaveRequest_officeId_startsAt_idx" ON "LeaveRequest"("officeId", "startsAt");

-- CreateIndex
CREATE INDEX "LeaveRequest_officeId_status_idx" ON "LeaveRequest"("officeId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "LeaveRequest_officeId_absenceId_key" ON "LeaveRequest"("officeId", "absenceId");

-- CreateIndex
CREATE INDEX "LeaveStep_officeId_approverId_idx" ON "LeaveStep"("officeId", "approverId");

-- CreateIndex
CREATE INDEX "LeaveStep_officeId_decidedById_idx" ON "LeaveStep"("officeId", "decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "LeaveStep_officeId_requestId_round_position_key" ON "LeaveStep"("officeId", "requestId", "round", "position");

-- CreateIndex
CREATE INDEX "LeaveEntry_officeId_requestId_idx" ON "LeaveEntry"("officeId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "LeaveEntry_officeId_staffId_typeCode_year_source_key" ON "LeaveEntry"("officeId", "staffId", "typeCode", "year", "source");

-- CreateIndex
CREATE INDEX "LeaveFile_officeId_requestId_idx" ON "LeaveFile"("officeId", "requestId");

-- CreateIndex
CREATE INDEX "Delegation_officeId_fromId_idx" ON "Delegation"("officeId", "fromId");

-- CreateIndex
CREATE INDEX "Delegation_officeId_toId_idx" ON "Delegation"("officeId", "toId");

-- CreateIndex
CREATE INDEX "Feed_officeId_staffId_idx" ON "Feed"("officeId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_officeId_tokenHash_key" ON "Feed"("officeId", "tokenHash");

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_officeId_requestId_fkey" FOREIGN KEY ("officeId", "requestId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_officeId_requestId_fkey" FOREIGN KEY ("officeId", "requestId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveType" ADD CONSTRAINT "LeaveType_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Child" ADD CONSTRAINT "Child_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Child" ADD CONSTRAINT "Child_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_typeCode_fkey" FOREIGN KEY ("officeId", "typeCode") REFERENCES "LeaveType"("officeId", "code") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_childId_fkey" FOREIGN KEY ("officeId", "childId") REFERENCES "Child"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_absenceId_fkey" FOREIGN KEY ("officeId", "absenceId") REFERENCES "Absence"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_filedById_fkey" FOREIGN KEY ("officeId", "filedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_coverAnsweredById_fkey" FOREIGN KEY ("officeId", "coverAnsweredById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_noticeToId_fkey" FOREIGN KEY ("officeId", "noticeToId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_handoverToId_fkey" FOREIGN KEY ("officeId", "handoverToId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_returnConfirmedById_fkey" FOREIGN KEY ("officeId", "returnConfirmedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_officeId_extendsId_fkey" FOREIGN KEY ("officeId", "extendsId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_officeId_requestId_fkey" FOREIGN KEY ("officeId", "requestId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_officeId_approverId_fkey" FOREIGN KEY ("officeId", "approverId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_officeId_decidedById_fkey" FOREIGN KEY ("officeId", "decidedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveCopy" ADD CONSTRAINT "LeaveCopy_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveCopy" ADD CONSTRAINT "LeaveCopy_officeId_requestId_fkey" FOREIGN KEY ("officeId", "requestId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveCopy" ADD CONSTRAINT "LeaveCopy_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_officeId_typeCode_fkey" FOREIGN KEY ("officeId", "typeCode") REFERENCES "LeaveType"("officeId", "code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_officeId_childId_fkey" FOREIGN KEY ("officeId", "childId") REFERENCES "Child"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_officeId_requestId_fkey" FOREIGN KEY ("officeId", "requestId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_officeId_madeById_fkey" FOREIGN KEY ("officeId", "madeById") REFERENCES "Staff"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeaveFile" ADD CONSTRAINT "LeaveFile_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveFile" ADD CONSTRAINT "LeaveFile_officeId_requestId_fkey" FOREIGN KEY ("officeId", "requestId") REFERENCES "LeaveRequest"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaveFile" ADD CONSTRAINT "LeaveFile_officeId_uploadedById_fkey" FOREIGN KEY ("officeId", "uploadedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApprovalBand" ADD CONSTRAINT "ApprovalBand_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approver" ADD CONSTRAINT "Approver_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approver" ADD CONSTRAINT "Approver_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_officeId_fromId_fkey" FOREIGN KEY ("officeId", "fromId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_officeId_toId_fkey" FOREIGN KEY ("officeId", "toId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_officeId_departmentId_fkey" FOREIGN KEY ("officeId", "departmentId") REFERENCES "Department"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: the rules that Prisma cannot say. New values of a type may not be used in the
-- transaction that adds them, so kinds are compared as texts.

-- An alert is about a post, or about a request for leave and whose it is.
ALTER TABLE "Alert" DROP CONSTRAINT "Alert_person_where_kind_says_so";
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_person_where_kind_says_so" CHECK (
  ("kind"::text IN ('NOT_ARRIVED', 'RETURN_OVERDUE', 'APPROVAL_STALLED')) = ("staffId" IS NOT NULL));
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_request_where_kind_says_so" CHECK (
  ("kind"::text IN ('RETURN_OVERDUE', 'APPROVAL_STALLED')) = ("requestId" IS NOT NULL));
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_post_where_kind_says_so" CHECK (("requestId" IS NULL) = ("postId" IS NOT NULL));
DROP INDEX "Alert_one_open_of_person";
CREATE UNIQUE INDEX "Alert_one_open_of_person" ON "Alert" ("officeId", "staffId", "kind", "date")
  WHERE "resolvedAt" IS NULL AND "staffId" IS NOT NULL AND "requestId" IS NULL;
CREATE UNIQUE INDEX "Alert_one_open_of_request" ON "Alert" ("officeId", "requestId", "kind", "date")
  WHERE "resolvedAt" IS NULL AND "requestId" IS NOT NULL;

-- Types of leave.
ALTER TABLE "LeaveType" ADD CONSTRAINT "LeaveType_has_a_step" CHECK ("step" > 0);
ALTER TABLE "LeaveType" ADD CONSTRAINT "LeaveType_amount_where_fixed" CHECK (
  ("entitlement" IN ('YEARLY', 'PER_CHILD', 'PER_EVENT')) = ("amount" IS NOT NULL));
ALTER TABLE "LeaveType" ADD CONSTRAINT "LeaveType_amounts_from_0" CHECK (
  "amount" >= 0 AND "overdraft" >= 0 AND "carryCap" >= 0 AND "proofFrom" >= 0 AND "serviceMonths" >= 0);
ALTER TABLE "LeaveType" ADD CONSTRAINT "LeaveType_carry_until_a_day" CHECK ("carryUntil" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$');

-- Requests.
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_last_not_before_first" CHECK (
  "firstDate" < "lastDate" OR ("firstDate" = "lastDate" AND "firstHalf" <= "lastHalf"));
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_hours_of_one_day" CHECK (
  ("fromTime" IS NULL) = ("toTime" IS NULL) AND ("fromTime" IS NULL OR "firstDate" = "lastDate"));
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_takes_something" CHECK ("amount" > 0 AND "workingDays" >= 0);
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_absence_while_it_counts" CHECK (
  "status" NOT IN ('PENDING', 'APPROVED') OR "absenceId" IS NOT NULL);
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_decided_with_a_time" CHECK (
  ("status" IN ('PENDING', 'RETURNED')) = ("decidedAt" IS NULL));
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_handover_to_somebody_else" CHECK ("handoverToId" <> "staffId");
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_handover_asks_somebody" CHECK (("handoverToId" IS NULL) = ("handoverState" IS NULL));
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_gap_with_a_name" CHECK (("coverReason" IS NULL) = ("coverAnsweredById" IS NULL));
-- Nobody comes back from what was not approved.
ALTER TABLE "LeaveRequest" ADD CONSTRAINT "LeaveRequest_returned_from_approved" CHECK ("returnedAt" IS NULL OR "status" = 'APPROVED');
CREATE INDEX "LeaveRequest_pending" ON "LeaveRequest" ("officeId") WHERE "status" = 'PENDING';
CREATE INDEX "LeaveRequest_awaited" ON "LeaveRequest" ("officeId", "returnDueOn") WHERE "status" = 'APPROVED' AND "returnedAt" IS NULL;
CREATE INDEX "LeaveRequest_extending" ON "LeaveRequest" ("officeId", "extendsId") WHERE "extendsId" IS NOT NULL;

ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_position_from_1" CHECK ("position" >= 1 AND "round" >= 1);
ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_decided_by_somebody" CHECK (
  ("decision" IS NULL) = ("decidedAt" IS NULL) AND ("decision" IS NULL) = ("decidedById" IS NULL)
  AND ("decision" IS NULL OR "since" IS NOT NULL));
-- What goes back or is refused says why.
ALTER TABLE "LeaveStep" ADD CONSTRAINT "LeaveStep_no_with_a_reason" CHECK (
  "decision" IS NULL OR "decision" = 'APPROVED' OR btrim("note") <> '');

-- Nobody decides on their own leave, by whatever path.
CREATE FUNCTION refuse_own_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "LeaveRequest" r WHERE r."officeId" = NEW."officeId" AND r."id" = NEW."requestId"
    AND r."staffId" = NEW."decidedById") THEN
    RAISE EXCEPTION 'Nobody decides on their own leave' USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "LeaveStep_not_ones_own" AFTER INSERT OR UPDATE OF "decidedById" ON "LeaveStep"
  FOR EACH ROW WHEN (NEW."decidedById" IS NOT NULL) EXECUTE FUNCTION refuse_own_decision();

-- The ledger. What is carried and what expires has either sign: debts are carried too, and differences are written later.
ALTER TABLE "LeaveEntry" ADD CONSTRAINT "LeaveEntry_sign_of_kind" CHECK (
  CASE WHEN "kind" IN ('RESERVATION', 'USE') THEN "amount" <= 0
       WHEN "kind" IN ('RELEASE', 'RETURN') THEN "amount" >= 0 ELSE true END);
CREATE TRIGGER "LeaveEntry_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LeaveEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "LeaveFile" ADD CONSTRAINT "LeaveFile_is_kept_somewhere" CHECK (("content" IS NULL) <> ("storeKey" IS NULL));
ALTER TABLE "LeaveFile" ADD CONSTRAINT "LeaveFile_has_a_size" CHECK ("size" > 0);

-- Which chain a length takes is one: bands of a rank that are for the same types never overlap.
ALTER TABLE "ApprovalBand" ADD CONSTRAINT "ApprovalBand_ends_after_start" CHECK ("above" >= 0 AND "above" < "upTo");
ALTER TABLE "ApprovalBand" ADD CONSTRAINT "ApprovalBand_leads_somewhere" CHECK (cardinality("chain") > 0);
CREATE FUNCTION as_one_text(texts text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_string(texts, ',')
$$;
ALTER TABLE "ApprovalBand" ADD CONSTRAINT "ApprovalBand_never_overlap"
  EXCLUDE USING gist ("officeId" WITH =, "rank" WITH =, as_one_text("types") WITH =, ("special"::int) WITH =, int4range("above", "upTo", '(]') WITH &&);

ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_ends_after_start" CHECK ("startsOn" < "endsOn");
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_to_somebody_else" CHECK ("fromId" <> "toId");
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_to_one_at_a_time"
  EXCLUDE USING gist ("officeId" WITH =, "fromId" WITH =, daterange("startsOn", "endsOn") WITH &&) WHERE ("withdrawnAt" IS NULL);

ALTER TABLE "Office" ADD CONSTRAINT "Office_leave_days_from_0" CHECK (
  "returnWithinDays" >= 0 AND "retroactiveDays" >= 0 AND "stalledAfterDays" >= 1);
