import { useQuery } from "@apollo/client/react";
import { Button, Segmented } from "antd";
import { Link, useNavigate } from "react-router";
import { dateIn } from "../../ui/browser/address.ts";
import { useAddress } from "../../ui/browser/use-address.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { useSession } from "../session/session-context.ts";
import { DraftView } from "./DraftView.tsx";
import { NoticesView } from "./NoticesView.tsx";
import { PairingHistory } from "./PairingHistory.tsx";
import { PairingPicture } from "./PairingPicture.tsx";
import { PairingRows } from "./PairingRows.tsx";
import styles from "./Pairings.module.css";
import { PairingTable_Query } from "./pairing-table-query.ts";
import { ResilienceView } from "./ResilienceView.tsx";
import { usePairingWords } from "./use-pairing-words.ts";

const VIEWS = ["table", "resilience", "draft", "notices"] as const;
type View = (typeof VIEWS)[number];

/** Who backs whom: the picture and the table, what absences do to it, its next version, and what changed before. */
export function Pairings() {
  const { t, format } = usePairingWords();
  const { rights, office } = useSession();
  const navigate = useNavigate();
  const isPhone = useScreen() === "phone";
  const [address, change] = useAddress();
  const mayDraft = rights.includes("CHANGE_PAIRING");
  const views = VIEWS.filter((view) => view !== "draft" || mayDraft);
  const view = views.find((each) => each === address.get("view")) ?? "table";
  const on = dateIn(address, "on");
  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <h1>{t("title")}</h1>
        <span className={styles["what"]}>
          {t("what", {
            hall: format.entered(office.hallName, office.hallNameEn),
            count: office.windows.length,
          })}
        </span>
        <Segmented
          className={styles["views"]}
          aria-label={t("view.label")}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next: View) => change({ view: next === "table" ? null : next })}
        />
        {(view === "table" || view === "resilience") && (
          <label className={styles["on"]} htmlFor="pairings-on">
            {t("on")}
            <DateInput
              id="pairings-on"
              value={on ?? format.today}
              onChange={(date) => change({ on: date === format.today ? null : date })}
            />
          </label>
        )}
        <span className={styles["actions"]}>
          <Link to={on === null ? "/pairings/sheet" : `/pairings/sheet?on=${on}`}>
            <Button>{t("sheet.open")}</Button>
          </Link>
          {mayDraft && view !== "draft" && (
            <Button type="primary" onClick={() => navigate("/pairings?view=draft")}>
              {t("change")}
            </Button>
          )}
        </span>
      </header>
      {view === "table" && <TableView on={on} isPhone={isPhone} />}
      {view === "resilience" && <ResilienceView on={on} />}
      {view === "draft" && <DraftView />}
      {view === "notices" && <NoticesView />}
    </div>
  );
}

function TableView({ on, isPhone }: { on: string | null; isPhone: boolean }) {
  const { t } = usePairingWords();
  const [address, change] = useAddress();
  const { data, error, refetch } = useQuery(PairingTable_Query, { variables: { on } });
  if (!data) {
    return error ? (
      <FailedToLoad onRetry={() => refetch()} />
    ) : (
      <SlowLoading skeleton={<div className={styles["skeleton"]} />} onRetry={() => refetch()} />
    );
  }
  const { pairingTable } = data;
  const selected = address.get("post");
  const history = address.get("history");
  return (
    <>
      {!isPhone && (
        <>
          <ul className={styles["legend"]}>
            <li data-line="backup">{t("legend.backup")}</li>
            <li data-line="reserve">{t("legend.reserve")}</li>
          </ul>
          <PairingPicture
            rows={pairingTable.rows}
            burdens={pairingTable.burdens}
            selected={selected}
            onSelect={(post) => change({ post })}
          />
        </>
      )}
      <PairingRows
        table={pairingTable}
        selected={selected}
        onSelect={(post) => change({ post })}
        onHistory={(post) => change({ history: post })}
      />
      {history !== null && <PairingHistory post={history} onClose={() => change({ history: null })} />}
    </>
  );
}
