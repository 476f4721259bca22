-- CreateEnum
CREATE TYPE "PairingRole" AS ENUM ('PRIMARY', 'BACKUP');

-- CreateEnum
CREATE TYPE "ShiftDays" AS ENUM ('WORKDAYS', 'SATURDAYS', 'SUNDAYS');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('SESSION', 'TOKEN');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('READ', 'CHANGE');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'PAIRING_CHANGED';

-- AlterTable
ALTER TABLE "OfficeChange" ADD COLUMN     "address" TEXT,
ADD COLUMN     "channel" "Channel",
ADD COLUMN     "subjectIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "token" TEXT;

-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "initials" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mobile" TEXT,
ADD COLUMN     "reading" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Window" ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "floor" TEXT,
ADD COLUMN     "floorEn" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "business" TEXT,
ADD COLUMN     "businessEn" TEXT,
ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "startsOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "failedSignIns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lockedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "passwordChangedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Employment" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "departmentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT,
    "rank" "Rank" NOT NULL,
    "kind" "EmploymentKind" NOT NULL,

    CONSTRAINT "Employment_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "WindowClosure" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "windowId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WindowClosure_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "ShiftRule" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "role" "PairingRole" NOT NULL,
    "days" "ShiftDays" NOT NULL,
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "startsAt" TEXT,
    "endsAt" TEXT,

    CONSTRAINT "ShiftRule_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "ShiftRulePost" (
    "officeId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "postId" UUID NOT NULL,

    CONSTRAINT "ShiftRulePost_pkey" PRIMARY KEY ("officeId","ruleId","postId")
);

-- CreateTable
CREATE TABLE "PairingDraft" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "title" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PairingDraft_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "PairingDraftRow" (
    "officeId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "primaryId" UUID NOT NULL,
    "backupId" UUID,
    "scope" "BackupScope" NOT NULL DEFAULT 'FULL',

    CONSTRAINT "PairingDraftRow_pkey" PRIMARY KEY ("officeId","draftId","postId")
);

-- CreateTable
CREATE TABLE "PairingDraftReserve" (
    "officeId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "PairingDraftReserve_pkey" PRIMARY KEY ("officeId","draftId","postId","position")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scopes" "TokenScope"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "PrivateLook" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "viewerId" UUID NOT NULL,
    "address" TEXT,
    "channel" "Channel" NOT NULL,
    "token" TEXT,
    "operation" TEXT NOT NULL,
    "fields" TEXT[],
    "subjectIds" UUID[],

    CONSTRAINT "PrivateLook_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "TableImport" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileName" TEXT,
    "sheets" JSONB NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TableImport_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateIndex
CREATE INDEX "Employment_officeId_staffId_idx" ON "Employment"("officeId", "staffId");

-- CreateIndex
CREATE INDEX "WindowClosure_officeId_endsAt_idx" ON "WindowClosure"("officeId", "endsAt");

-- CreateIndex
CREATE INDEX "Invitation_officeId_staffId_idx" ON "Invitation"("officeId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_officeId_tokenHash_key" ON "Invitation"("officeId", "tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_officeId_staffId_idx" ON "ApiToken"("officeId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_officeId_tokenHash_key" ON "ApiToken"("officeId", "tokenHash");

-- CreateIndex
CREATE INDEX "PrivateLook_officeId_at_idx" ON "PrivateLook"("officeId", "at");

-- CreateIndex
CREATE INDEX "PrivateLook_officeId_viewerId_at_idx" ON "PrivateLook"("officeId", "viewerId", "at");

-- CreateIndex
CREATE INDEX "TableImport_officeId_uploadedAt_idx" ON "TableImport"("officeId", "uploadedAt");

-- CreateIndex
CREATE INDEX "Staff_officeId_reading_code_idx" ON "Staff"("officeId", "reading", "code");

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_officeId_departmentId_fkey" FOREIGN KEY ("officeId", "departmentId") REFERENCES "Department"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WindowClosure" ADD CONSTRAINT "WindowClosure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowClosure" ADD CONSTRAINT "WindowClosure_officeId_windowId_fkey" FOREIGN KEY ("officeId", "windowId") REFERENCES "Window"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftRule" ADD CONSTRAINT "ShiftRule_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftRule" ADD CONSTRAINT "ShiftRule_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftRulePost" ADD CONSTRAINT "ShiftRulePost_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftRulePost" ADD CONSTRAINT "ShiftRulePost_officeId_ruleId_fkey" FOREIGN KEY ("officeId", "ruleId") REFERENCES "ShiftRule"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftRulePost" ADD CONSTRAINT "ShiftRulePost_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_officeId_createdById_fkey" FOREIGN KEY ("officeId", "createdById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PairingDraftRow" ADD CONSTRAINT "PairingDraftRow_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraftRow" ADD CONSTRAINT "PairingDraftRow_officeId_draftId_fkey" FOREIGN KEY ("officeId", "draftId") REFERENCES "PairingDraft"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraftRow" ADD CONSTRAINT "PairingDraftRow_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraftRow" ADD CONSTRAINT "PairingDraftRow_officeId_primaryId_fkey" FOREIGN KEY ("officeId", "primaryId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PairingDraftRow" ADD CONSTRAINT "PairingDraftRow_officeId_backupId_fkey" FOREIGN KEY ("officeId", "backupId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PairingDraftReserve" ADD CONSTRAINT "PairingDraftReserve_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraftReserve" ADD CONSTRAINT "PairingDraftReserve_officeId_draftId_postId_fkey" FOREIGN KEY ("officeId", "draftId", "postId") REFERENCES "PairingDraftRow"("officeId", "draftId", "postId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraftReserve" ADD CONSTRAINT "PairingDraftReserve_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_officeId_createdById_fkey" FOREIGN KEY ("officeId", "createdById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateLook" ADD CONSTRAINT "PrivateLook_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateLook" ADD CONSTRAINT "PrivateLook_officeId_viewerId_fkey" FOREIGN KEY ("officeId", "viewerId") REFERENCES "Staff"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TableImport" ADD CONSTRAINT "TableImport_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableImport" ADD CONSTRAINT "TableImport_officeId_uploadedById_fkey" FOREIGN KEY ("officeId", "uploadedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Employments of a person never overlap, and none is empty.
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_of_person_never_overlaps"
  EXCLUDE USING gist ("officeId" WITH =, "staffId" WITH =, daterange("startsOn", "endsOn") WITH &&);
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_ends_after_start" CHECK ("startsOn" < "endsOn");
INSERT INTO "Employment" ("officeId", "id", "staffId", "departmentId", "title", "titleEn", "rank", "kind")
  SELECT "officeId", gen_random_uuid(), "id", "departmentId", "title", "titleEn", "rank", "employmentKind" FROM "Staff";

-- The first letters follow from the reading.
UPDATE "Staff" SET "reading" = btrim(lower(replace("familyReading" || ' ' || "givenReading", '''', ' ')));
UPDATE "Staff" SET "initials" = regexp_replace("reading", '(\S)\S*\s*', '\1', 'g');
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_initials_of_reading" CHECK ("initials" = regexp_replace("reading", '(\S)\S*\s*', '\1', 'g'));

-- Windows and posts that come and go.
ALTER TABLE "Post" ADD CONSTRAINT "Post_ends_after_start" CHECK ("startsOn" < "endsOn");
ALTER TABLE "WindowClosure" ADD CONSTRAINT "WindowClosure_ends_after_start" CHECK ("startsAt" < "endsAt");

-- Shifts that come again.
ALTER TABLE "ShiftRule" ADD CONSTRAINT "ShiftRule_every_week_or_second" CHECK ("everyWeeks" BETWEEN 1 AND 52);
ALTER TABLE "ShiftRule" ADD CONSTRAINT "ShiftRule_ends_after_start" CHECK ("startsOn" < "endsOn");
ALTER TABLE "ShiftRule" ADD CONSTRAINT "ShiftRule_times_are_times" CHECK (
  coalesce("startsAt", '12:00') ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND coalesce("endsAt", '12:00') ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
  AND ("startsAt" IS NULL OR "endsAt" IS NULL OR "startsAt" COLLATE "C" < "endsAt" COLLATE "C")
);
-- Only a workday has sessions for a time to follow from.
ALTER TABLE "ShiftRule" ADD CONSTRAINT "ShiftRule_rest_days_have_times" CHECK (
  "days" = 'WORKDAYS' OR ("startsAt" IS NOT NULL AND "endsAt" IS NOT NULL)
);

-- One draft at a time.
CREATE UNIQUE INDEX "PairingDraft_one_is_open" ON "PairingDraft" ("officeId") WHERE "publishedAt" IS NULL AND "discardedAt" IS NULL;
ALTER TABLE "PairingDraftReserve" ADD CONSTRAINT "PairingDraftReserve_position_from_1" CHECK ("position" >= 1);

-- What expires does so after it began.
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_expires_after_creation" CHECK ("createdAt" < "expiresAt");
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_expires_after_creation" CHECK ("createdAt" < "expiresAt");
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_has_scopes" CHECK (cardinality("scopes") > 0);
ALTER TABLE "Account" ADD CONSTRAINT "Account_counts_failures_from_0" CHECK ("failedSignIns" >= 0);

-- Looks at private data are evidence.
CREATE TRIGGER "PrivateLook_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "PrivateLook"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
