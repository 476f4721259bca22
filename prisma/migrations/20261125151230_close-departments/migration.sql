-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "endsOn" DATE;
