-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('MESSAGES', 'ALERTS', 'SIGN_INS', 'COVERAGE_LOG', 'CHANGES', 'PRIVATE_LOOKS', 'SESSIONS', 'INVITATIONS', 'API_TOKENS', 'IMPORTS');

-- CreateTable
CREATE TABLE "RetentionPeriod" (
    "officeId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "months" INTEGER NOT NULL,

    CONSTRAINT "RetentionPeriod_pkey" PRIMARY KEY ("officeId","kind")
);

-- AddForeignKey
ALTER TABLE "RetentionPeriod" ADD CONSTRAINT "RetentionPeriod_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("officeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: the rules that Prisma cannot say.

-- What the law wants kept is kept as long at least (docs/rules.md R-111).
ALTER TABLE "RetentionPeriod" ADD CONSTRAINT "RetentionPeriod_is_long_enough" CHECK (
  "months" BETWEEN CASE "kind" WHEN 'SIGN_INS' THEN 24 WHEN 'CHANGES' THEN 6 WHEN 'PRIVATE_LOOKS' THEN 6
    WHEN 'ALERTS' THEN 6 WHEN 'COVERAGE_LOG' THEN 6 ELSE 1 END AND 1200
);

-- Append-only rows go in one way: old enough by this database's own clock, in a transaction that has entered into their
-- office's log, as its present version, that it removes what is older than an instant it names for their table. The
-- entry is the permit, so nothing goes without a trace.
--
-- Arguments: the column with the row's time; how old it must be.
CREATE FUNCTION refuse_unrecorded_removal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_refused boolean;
BEGIN
  EXECUTE format(
    'SELECT EXISTS (
       SELECT FROM removed r WHERE r.%1$I > now() - %2$L::interval OR NOT EXISTS (
         SELECT FROM "OfficeProgress" p JOIN "OfficeChange" c USING ("officeId", "version")
         WHERE p."officeId" = r."officeId" AND c."action" = ''removeOldRecords'' AND c.xmin = pg_current_xact_id()::xid
           AND r.%1$I < (c."request" -> ''before'' ->> %3$L)::timestamptz
       )
     )', TG_ARGV[0], TG_ARGV[1], TG_TABLE_NAME) INTO is_refused;
  IF is_refused THEN
    RAISE EXCEPTION '% is append-only: DELETE is refused. Old rows go by npm run retention', TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER "SignIn_is_append_only" ON "SignIn";
DROP TRIGGER "OfficeChange_is_append_only" ON "OfficeChange";
DROP TRIGGER "AlertEvent_is_append_only" ON "AlertEvent";
DROP TRIGGER "LoggedSpan_is_append_only" ON "LoggedSpan";
DROP TRIGGER "PrivateLook_is_append_only" ON "PrivateLook";

CREATE TRIGGER "SignIn_is_append_only" BEFORE UPDATE OR TRUNCATE ON "SignIn"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "OfficeChange_is_append_only" BEFORE UPDATE OR TRUNCATE ON "OfficeChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AlertEvent_is_append_only" BEFORE UPDATE OR TRUNCATE ON "AlertEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LoggedSpan_is_append_only" BEFORE UPDATE OR TRUNCATE ON "LoggedSpan"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PrivateLook_is_append_only" BEFORE UPDATE OR TRUNCATE ON "PrivateLook"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "SignIn_goes_by_retention" AFTER DELETE ON "SignIn" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unrecorded_removal('signedAt', '24 months');
CREATE TRIGGER "OfficeChange_goes_by_retention" AFTER DELETE ON "OfficeChange" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unrecorded_removal('at', '6 months');
CREATE TRIGGER "AlertEvent_goes_by_retention" AFTER DELETE ON "AlertEvent" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unrecorded_removal('at', '6 months');
CREATE TRIGGER "LoggedSpan_goes_by_retention" AFTER DELETE ON "LoggedSpan" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unrecorded_removal('endsAt', '6 months');
CREATE TRIGGER "PrivateLook_goes_by_retention" AFTER DELETE ON "PrivateLook" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unrecorded_removal('at', '6 months');
