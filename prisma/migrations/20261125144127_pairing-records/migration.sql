-- AlterTable
ALTER TABLE "Pairing" ADD COLUMN     "draftId" UUID,
ADD COLUMN     "madeAt" TIMESTAMPTZ(3),
ADD COLUMN     "madeById" UUID;

-- AlterTable
ALTER TABLE "PairingDraft" ADD COLUMN     "before" JSONB,
ADD COLUMN     "publishedById" UUID;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_officeId_madeById_fkey" FOREIGN KEY ("officeId", "madeById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_officeId_draftId_fkey" FOREIGN KEY ("officeId", "draftId") REFERENCES "PairingDraft"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_officeId_publishedById_fkey" FOREIGN KEY ("officeId", "publishedById") REFERENCES "Staff"("officeId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A draft ends once: it is published, with what stood before, or discarded.
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_ends_once" CHECK ("publishedAt" IS NULL OR "discardedAt" IS NULL);
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_published_with_notice" CHECK (
  ("publishedAt" IS NULL) = ("publishedById" IS NULL) AND ("publishedAt" IS NULL) = ("before" IS NULL)
);
