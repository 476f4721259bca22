-- CreateEnum
CREATE TYPE "AlertKind" AS ENUM ('POST_UNCOVERED', 'BOTH_AWAY', 'NOT_ARRIVED');

-- CreateEnum
CREATE TYPE "AlertEventKind" AS ENUM ('OPENED', 'CHANGED', 'ACKNOWLEDGED', 'RELEASED', 'RESOLVED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('ALERT', 'COVER', 'COVER_CHANGED', 'COVER_ENDED');

-- CreateEnum
CREATE TYPE "CoverageState" AS ENUM ('PRIMARY', 'BACKUP', 'RESERVE', 'SUBSTITUTE', 'PAUSED', 'UNCOVERED');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('ACTUAL', 'EXPECTED', 'NONE');

-- CreateEnum
CREATE TYPE "LoggedAs" AS ENUM ('SEEN_THEN', 'KNOWN_LATER');

-- AlterTable
ALTER TABLE "Absence" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Substitution" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Pause" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "OfficeProgress" (
    "officeId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3),
    "handledAt" TIMESTAMPTZ(3),
    "nextBoundaryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00',

    CONSTRAINT "OfficeProgress_pkey" PRIMARY KEY ("officeId")
);

-- CreateTable
CREATE TABLE "OfficeChange" (
    "officeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "key" TEXT,
    "request" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "dates" DATE[],
    "alertIds" UUID[],

    CONSTRAINT "OfficeChange_pkey" PRIMARY KEY ("officeId","version")
);

-- CreateTable
CREATE TABLE "Alert" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "date" DATE NOT NULL,
    "postId" UUID NOT NULL,
    "staffId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "stretches" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolution" TEXT,
    "resolvedById" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" UUID,
    "acknowledgedNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "AlertEvent" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "alertId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "AlertEventKind" NOT NULL,
    "actorId" UUID,
    "note" TEXT,
    "stretches" JSONB NOT NULL,

    CONSTRAINT "AlertEvent_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "Message" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "shownFrom" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "alertId" UUID,
    "postId" UUID,
    "date" DATE,
    "stretches" JSONB NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateTable
CREATE TABLE "LoggedSpan" (
    "officeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "as" "LoggedAs" NOT NULL,
    "postId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "CoverageState" NOT NULL,
    "actingId" UUID,
    "windowId" UUID,
    "presence" "Presence" NOT NULL,
    "reasons" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LoggedSpan_pkey" PRIMARY KEY ("officeId","id")
);

-- CreateIndex
CREATE INDEX "OfficeProgress_nextBoundaryAt_idx" ON "OfficeProgress"("nextBoundaryAt");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeChange_officeId_actorId_key_key" ON "OfficeChange"("officeId", "actorId", "key");

-- CreateIndex
CREATE INDEX "Alert_officeId_date_idx" ON "Alert"("officeId", "date");

-- CreateIndex
CREATE INDEX "AlertEvent_officeId_alertId_idx" ON "AlertEvent"("officeId", "alertId");

-- CreateIndex
CREATE INDEX "Message_officeId_staffId_at_idx" ON "Message"("officeId", "staffId", "at");

-- CreateIndex
CREATE INDEX "Message_officeId_date_idx" ON "Message"("officeId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "Message_officeId_staffId_alertId_key" ON "Message"("officeId", "staffId", "alertId");

-- CreateIndex
CREATE INDEX "LoggedSpan_officeId_startsAt_idx" ON "LoggedSpan"("officeId", "startsAt");

-- AddForeignKey
ALTER TABLE "OfficeProgress" ADD CONSTRAINT "OfficeProgress_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeChange" ADD CONSTRAINT "OfficeChange_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeChange" ADD CONSTRAINT "OfficeChange_officeId_actorId_fkey" FOREIGN KEY ("officeId", "actorId") REFERENCES "Staff"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_officeId_resolvedById_fkey" FOREIGN KEY ("officeId", "resolvedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_officeId_acknowledgedById_fkey" FOREIGN KEY ("officeId", "acknowledgedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AlertEvent" ADD CONSTRAINT "AlertEvent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertEvent" ADD CONSTRAINT "AlertEvent_officeId_alertId_fkey" FOREIGN KEY ("officeId", "alertId") REFERENCES "Alert"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertEvent" ADD CONSTRAINT "AlertEvent_officeId_actorId_fkey" FOREIGN KEY ("officeId", "actorId") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_officeId_staffId_fkey" FOREIGN KEY ("officeId", "staffId") REFERENCES "Staff"("officeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_officeId_alertId_fkey" FOREIGN KEY ("officeId", "alertId") REFERENCES "Alert"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_officeId_postId_fkey" FOREIGN KEY ("officeId", "postId") REFERENCES "Post"("officeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_officeId_actingId_fkey" FOREIGN KEY ("officeId", "actingId") REFERENCES "Staff"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_officeId_windowId_fkey" FOREIGN KEY ("officeId", "windowId") REFERENCES "Window"("officeId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What follows is written by hand: the rules that Prisma cannot say.

-- At most one open alert for a subject, kind and day.
CREATE UNIQUE INDEX "Alert_one_open_of_post" ON "Alert" ("officeId", "postId", "kind", "date")
  WHERE "resolvedAt" IS NULL AND "staffId" IS NULL;
CREATE UNIQUE INDEX "Alert_one_open_of_person" ON "Alert" ("officeId", "staffId", "kind", "date")
  WHERE "resolvedAt" IS NULL AND "staffId" IS NOT NULL;
CREATE INDEX "Alert_open" ON "Alert" ("officeId", "date") WHERE "resolvedAt" IS NULL;
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_person_where_kind_says_so" CHECK (("kind" = 'NOT_ARRIVED') = ("staffId" IS NOT NULL));
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_closes_with_a_reason" CHECK (("resolvedAt" IS NULL) = ("resolution" IS NULL));
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_is_acknowledged_by_somebody" CHECK (("acknowledgedAt" IS NULL) = ("acknowledgedById" IS NULL));

-- What was seen of a post at an instant was one thing.
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_seen_of_post_never_overlaps"
  EXCLUDE USING gist ("officeId" WITH =, "postId" WITH =, tstzrange("startsAt", "endsAt") WITH &&)
  WHERE ("as" = 'SEEN_THEN');
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_ends_after_start" CHECK ("startsAt" < "endsAt");
ALTER TABLE "LoggedSpan" ADD CONSTRAINT "LoggedSpan_somebody_acts_or_nobody" CHECK (("actingId" IS NULL) = ("state" IN ('PAUSED', 'UNCOVERED')));

-- The time that an undo has, and no message is older than what it tells of.
ALTER TABLE "Message" ADD CONSTRAINT "Message_is_shown_from_then_on" CHECK ("at" <= "shownFrom");

-- What was recorded is never changed.
CREATE TRIGGER "OfficeChange_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "OfficeChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AlertEvent_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AlertEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LoggedSpan_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LoggedSpan"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every office has its write lock from the start, whoever makes the office.
CREATE FUNCTION begin_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "OfficeProgress" ("officeId") VALUES (NEW."officeId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Office_begins_progress" AFTER INSERT ON "Office" FOR EACH ROW EXECUTE FUNCTION begin_progress();
INSERT INTO "OfficeProgress" ("officeId") SELECT "officeId" FROM "Office";
-- Who changed a thing last.
CREATE INDEX "OfficeChange_of_thing" ON "OfficeChange" ("officeId", (outcome #> '{id}'));
