-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('STAFF', 'DEPARTMENT_HEAD', 'HALL_MANAGER', 'OFFICE_MANAGER', 'DISCIPLINE_INSPECTOR', 'SUPERVISING_LEADER', 'CHIEF', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "Rank" AS ENUM ('STAFF', 'DEPARTMENT_HEAD', 'LEADER', 'CHIEF');

-- CreateEnum
CREATE TYPE "EmploymentKind" AS ENUM ('CIVIL_SERVANT', 'INSTITUTION', 'CONTRACT', 'PUBLIC_WELFARE');

-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('WINDOW', 'OFFICE', 'LEADER');

-- CreateEnum
CREATE TYPE "BackupScope" AS ENUM ('FULL', 'GENERAL_AND_URGENT');

-- CreateEnum
CREATE TYPE "AbsenceKind" AS ENUM ('LEAVE', 'OUTING', 'TRIP', 'TRAINING', 'SECONDMENT', 'VISIT', 'DUTY_REST', 'SUSPENSION');

-- CreateEnum
CREATE TYPE "AbsenceStatus" AS ENUM ('PENDING', 'IN_FORCE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "SignDirection" AS ENUM ('IN', 'OUT');

-- CreateEnum
CREATE TYPE "SignInSource" AS ENUM ('WEB', 'PHONE', 'DEVICE');

-- CreateEnum
CREATE TYPE "CalendarLayer" AS ENUM ('NATIONAL', 'REGIONAL', 'OFFICE');

-- CreateEnum
CREATE TYPE "DayKind" AS ENUM ('WORKDAY', 'REST_DAY', 'STATUTORY_HOLIDAY', 'SWAPPED_REST_DAY', 'MAKE_UP_WORKDAY', 'REGIONAL_HOLIDAY');

-- CreateTable
CREATE TABLE "Office" (
    "officeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "hallName" TEXT NOT NULL,
    "hallNameEn" TEXT,
    "hallFloor" TEXT,
    "hallFloorEn" TEXT,
    "regionCode" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "supervisionPhone" TEXT,
    "coverLimit" INTEGER NOT NULL DEFAULT 2,
    "graceMinutes" INTEGER NOT NULL DEFAULT 10,
    "pauseLimitMinutes" INTEGER NOT NULL DEFAULT 30,
    "signInRequiredFrom" DATE,
    "signInsPerDay" INTEGER NOT NULL DEFAULT 2,
    "signInOnReturn" BOOLEAN NOT NULL DEFAULT false,
    "reservesStepIn" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("officeId")
);

-- CreateTable
CREATE TABLE "Department" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "headId" UUID,
    "supervisingLeaderId" UUID,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "familyReading" TEXT NOT NULL,
    "givenReading" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "departmentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT,
    "rank" "Rank" NOT NULL,
    "employmentKind" "EmploymentKind" NOT NULL,
    "workStartOn" DATE,
    "phoneExt" TEXT,
    "mustSignIn" BOOLEAN NOT NULL DEFAULT true,
    "roles" "Role"[],
    "accountId" TEXT,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Window" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "businesses" TEXT[],
    "businessesEn" TEXT[],

    CONSTRAINT "Window_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "WindowHours" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "windowId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "season" TEXT,
    "weekdays" INTEGER[],
    "sessions" TEXT[],

    CONSTRAINT "WindowHours_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Season" (
    "officeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "startsOnDay" TEXT NOT NULL,
    "sessions" TEXT[],
    "validFrom" DATE NOT NULL,

    CONSTRAINT "Season_pkey" PRIMARY KEY ("officeId","code","validFrom")
);

-- CreateTable
CREATE TABLE "WorkPattern" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "week" TEXT[],

    CONSTRAINT "WorkPattern_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "officeId" UUID NOT NULL,
    "layer" "CalendarLayer" NOT NULL,
    "date" DATE NOT NULL,
    "kind" "DayKind" NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("officeId","layer","date")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "officeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("officeId","year")
);

-- CreateTable
CREATE TABLE "Post" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "kind" "PostKind" NOT NULL,
    "departmentId" UUID NOT NULL,
    "windowId" UUID,
    "priority" INTEGER NOT NULL,
    "watched" BOOLEAN NOT NULL,
    "exemptReason" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "primaryId" UUID NOT NULL,
    "backupId" UUID,
    "scope" "BackupScope" NOT NULL DEFAULT 'FULL',

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "PairingReserve" (
    "officeId" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "PairingReserve_pkey" PRIMARY KEY ("officeId","pairingId","position")
);

-- CreateTable
CREATE TABLE "Absence" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "kind" "AbsenceKind" NOT NULL,
    "leaveType" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "AbsenceStatus" NOT NULL,
    "note" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Substitution" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Substitution_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Pause" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "windowId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pause_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "direction" "SignDirection" NOT NULL,
    "source" "SignInSource" NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "ExtraShift" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExtraShift_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "ExtraShiftPost" (
    "officeId" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "postId" UUID NOT NULL,

    CONSTRAINT "ExtraShiftPost_pkey" PRIMARY KEY ("officeId","shiftId","postId")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountCredential" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountCredential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountVerification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Department_officeId_code_key" ON "Department"("officeId", "code");

-- CreateIndex
CREATE INDEX "Staff_accountId_idx" ON "Staff"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_officeId_code_key" ON "Staff"("officeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_officeId_accountId_key" ON "Staff"("officeId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Window_officeId_code_key" ON "Window"("officeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Window_officeId_number_key" ON "Window"("officeId", "number");

-- CreateIndex
CREATE INDEX "WindowHours_officeId_windowId_idx" ON "WindowHours"("officeId", "windowId");

-- CreateIndex
CREATE INDEX "WorkPattern_officeId_staffId_idx" ON "WorkPattern"("officeId", "staffId");

-- CreateIndex
CREATE INDEX "Post_officeId_windowId_idx" ON "Post"("officeId", "windowId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_officeId_code_key" ON "Post"("officeId", "code");

-- CreateIndex
CREATE INDEX "Pairing_officeId_postId_idx" ON "Pairing"("officeId", "postId");

-- CreateIndex
CREATE UNIQUE INDEX "PairingReserve_officeId_pairingId_staffId_key" ON "PairingReserve"("officeId", "pairingId", "staffId");

-- CreateIndex
CREATE INDEX "Absence_officeId_endsAt_idx" ON "Absence"("officeId", "endsAt");

-- CreateIndex
CREATE INDEX "Absence_officeId_staffId_startsAt_idx" ON "Absence"("officeId", "staffId", "startsAt");

-- CreateIndex
CREATE INDEX "Substitution_officeId_endsAt_idx" ON "Substitution"("officeId", "endsAt");

-- CreateIndex
CREATE INDEX "Pause_officeId_endsAt_idx" ON "Pause"("officeId", "endsAt");

-- CreateIndex
CREATE INDEX "SignIn_officeId_signedAt_idx" ON "SignIn"("officeId", "signedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_officeId_device_staffId_signedAt_key" ON "SignIn"("officeId", "device", "staffId", "signedAt");

-- CreateIndex
CREATE INDEX "ExtraShift_officeId_endsAt_idx" ON "ExtraShift"("officeId", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_username_key" ON "Account"("username");

-- CreateIndex
CREATE UNIQUE INDEX "AccountSession_token_key" ON "AccountSession"("token");

-- CreateIndex
CREATE INDEX "AccountSession_userId_idx" ON "AccountSession"("userId");

-- CreateIndex
CREATE INDEX "AccountCredential_userId_idx" ON "AccountCredential"("userId");

-- CreateIndex
CREATE INDEX "AccountVerification_identifier_idx" ON "AccountVerification"("identifier");

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_officeId_headId_fkey" FOREIGN KEY ("officeId", "headId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_officeId_supervisingLeaderId_fkey" FOREIGN KEY ("officeId", "supervisingLeaderId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_officeId_departmentId_fkey" FOREIGN KEY ("officeId", "departmentId") REFERENCES "Department"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Window" ADD CONSTRAINT "Window_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowHours" ADD CONSTRAINT "WindowHours_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowHours" ADD CONSTRAINT "WindowHours_officeId_windowId_fkey" FOREIGN KEY ("officeId", "windowId") REFERENCES "Window"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPattern" ADD CONSTRAINT "WorkPattern_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPattern" ADD CONSTRAINT "WorkPattern_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarDay" ADD CONSTRAINT "CalendarDay_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarYear" ADD CONSTRAINT "CalendarYear_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_officeId_departmentId_fkey" FOREIGN KEY ("officeId", "departmentId") REFERENCES "Department"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_officeId_windowId_fkey" FOREIGN KEY ("officeId", "windowId") REFERENCES "Window"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_officeId_primaryId_fkey" FOREIGN KEY ("officeId", "primaryId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_officeId_backupId_fkey" FOREIGN KEY ("officeId", "backupId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PairingReserve" ADD CONSTRAINT "PairingReserve_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingReserve" ADD CONSTRAINT "PairingReserve_officeId_pairingId_fkey" FOREIGN KEY ("officeId", "pairingId") REFERENCES "Pairing"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingReserve" ADD CONSTRAINT "PairingReserve_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_officeId_windowId_fkey" FOREIGN KEY ("officeId", "windowId") REFERENCES "Window"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraShift" ADD CONSTRAINT "ExtraShift_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraShift" ADD CONSTRAINT "ExtraShift_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraShiftPost" ADD CONSTRAINT "ExtraShiftPost_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraShiftPost" ADD CONSTRAINT "ExtraShiftPost_officeId_shiftId_fkey" FOREIGN KEY ("officeId", "shiftId") REFERENCES "ExtraShift"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtraShiftPost" ADD CONSTRAINT "ExtraShiftPost_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountSession" ADD CONSTRAINT "AccountSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountCredential" ADD CONSTRAINT "AccountCredential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: the rules that Prisma cannot say.

-- Equality of uuids beside overlap of ranges, in one exclusion constraint.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Intervals are half-open and never empty.
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "ExtraShift" ADD CONSTRAINT "ExtraShift_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_ends_after_start" CHECK ("startsOn" < "endsOn");
ALTER TABLE "WorkPattern" ADD CONSTRAINT "WorkPattern_ends_after_start" CHECK ("startsOn" < "endsOn");

-- What may not overlap.
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_of_post_never_overlap"
  EXCLUDE USING gist ("officeId" WITH =, "postId" WITH =, daterange("startsOn", "endsOn") WITH &&);
ALTER TABLE "WorkPattern" ADD CONSTRAINT "WorkPattern_of_person_never_overlap"
  EXCLUDE USING gist ("officeId" WITH =, "staffId" WITH =, daterange("startsOn", "endsOn") WITH &&);
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_leave_of_person_never_overlaps"
  EXCLUDE USING gist ("officeId" WITH =, "staffId" WITH =, tstzrange("startsAt", "endsAt") WITH &&)
  WHERE ("kind" = 'LEAVE' AND "status" IN ('PENDING', 'IN_FORCE'));

-- A ≠ B, and reserves are others than both.
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_backup_is_another" CHECK ("primaryId" <> "backupId");
ALTER TABLE "PairingReserve" ADD CONSTRAINT "PairingReserve_position_from_1" CHECK ("position" >= 1);

CREATE FUNCTION refuse_reserve_of_own_pairing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The lock makes a simultaneous change of the pairing wait, and check again.
  PERFORM FROM "Pairing"
    WHERE "officeId" = NEW."officeId" AND "id" = NEW."pairingId" AND NEW."staffId" IN ("primaryId", "backupId")
    FOR SHARE;
  IF FOUND THEN
    RAISE EXCEPTION 'A reserve is neither the primary nor the backup of its pairing'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PairingReserve_is_another', TABLE = 'PairingReserve';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PairingReserve_is_another" BEFORE INSERT OR UPDATE ON "PairingReserve"
  FOR EACH ROW EXECUTE FUNCTION refuse_reserve_of_own_pairing();

CREATE FUNCTION refuse_pairing_of_own_reserve() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "PairingReserve"
    WHERE "officeId" = NEW."officeId" AND "pairingId" = NEW."id" AND "staffId" IN (NEW."primaryId", NEW."backupId")
  ) THEN
    RAISE EXCEPTION 'A reserve is neither the primary nor the backup of its pairing'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pairing_reserves_are_others', TABLE = 'Pairing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pairing_reserves_are_others" AFTER UPDATE OF "primaryId", "backupId" ON "Pairing"
  FOR EACH ROW EXECUTE FUNCTION refuse_pairing_of_own_reserve();

-- Hours.
CREATE FUNCTION is_sessions(sessions text[]) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(
    bool_and(
      session ~ '^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
      AND left(session, 5) COLLATE "C" < right(session, 5) COLLATE "C"
    ),
    true
  )
  FROM unnest(sessions) AS session
$$;
CREATE FUNCTION is_week(week text[]) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT cardinality(week) = 7 AND bool_and(day IN ('', '-') OR is_sessions(string_to_array(day, ',')))
  FROM unnest(week) AS day
$$;
ALTER TABLE "Season" ADD CONSTRAINT "Season_sessions_are_sessions" CHECK (is_sessions("sessions"));
ALTER TABLE "Season" ADD CONSTRAINT "Season_starts_on_a_day_of_every_year" CHECK (
  "startsOnDay" ~ '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$'
);
ALTER TABLE "WindowHours" ADD CONSTRAINT "WindowHours_sessions_are_sessions" CHECK (is_sessions("sessions"));
ALTER TABLE "WindowHours" ADD CONSTRAINT "WindowHours_weekdays_from_1_to_7" CHECK (
  "weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND array_position("weekdays", NULL) IS NULL
);
ALTER TABLE "WorkPattern" ADD CONSTRAINT "WorkPattern_week_is_a_week" CHECK (is_week("week"));

-- The office's settings.
ALTER TABLE "Office" ADD CONSTRAINT "Office_cover_limit_from_1" CHECK ("coverLimit" >= 1);
ALTER TABLE "Office" ADD CONSTRAINT "Office_grace_from_0" CHECK ("graceMinutes" >= 0);
ALTER TABLE "Office" ADD CONSTRAINT "Office_pause_limit_from_1" CHECK ("pauseLimitMinutes" >= 1);
ALTER TABLE "Office" ADD CONSTRAINT "Office_two_or_four_sign_ins" CHECK ("signInsPerDay" IN (2, 4));

-- A window post has a window, other posts have none.
ALTER TABLE "Post" ADD CONSTRAINT "Post_window_where_kind_says_so" CHECK (("kind" = 'WINDOW') = ("windowId" IS NOT NULL));

-- Evidence is never changed: what was wrong about it is said beside it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused. Record what is right beside it', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'object_not_in_prerequisite_state', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER "SignIn_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "SignIn"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
