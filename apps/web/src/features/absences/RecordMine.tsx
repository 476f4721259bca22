import type { Instant } from "@zaigang/domain";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useNow } from "../../ui/live/live-context.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { AbsenceDraft } from "./absence-draft.ts";
import { RecordAbsenceDialog } from "./RecordAbsenceDialog.tsx";
import styles from "./RecordMine.module.css";

type RecordMineProps = {
  /** When today's sessions end, by time. */
  sessions: readonly Instant[];
};

/** Going out, recorded in a few taps with what it does to my windows; or the way to ask for leave. */
export function RecordMine({ sessions }: RecordMineProps) {
  const { t } = useTranslation(["absences", "terms"]);
  const { staff } = useSession();
  const navigate = useNavigate();
  const format = useOfficeFormat();
  const now = useNow("minute");
  const [initial, setInitial] = useState<Partial<AbsenceDraft> | null>(null);

  /** From now to the end of the running session: most are back for the next. */
  const outing = (): Partial<AbsenceDraft> => {
    const end = sessions.find((endsAt) => endsAt > now);
    return {
      kind: "OUTING",
      start: { date: format.today, part: "EXACT", clock: format.clock(now) },
      end: end
        ? { date: format.today, part: "EXACT", clock: format.clock(end) }
        : { date: format.today, part: "AFTERNOON", clock: "" },
    };
  };
  return (
    <div className={styles["buttons"]}>
      <Button onClick={() => setInitial(outing())}>{t("goOut")}</Button>
      <Button onClick={() => navigate("/leave/new")}>{t("terms:absenceKind.LEAVE")}</Button>
      {initial && (
        <RecordAbsenceDialog isMine initial={{ ...initial, staff: staff.code }} onClose={() => setInitial(null)} />
      )}
    </div>
  );
}
