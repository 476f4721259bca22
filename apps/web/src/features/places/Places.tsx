import { Button, Input, Segmented } from "antd";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../ui/browser/use-address.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { AddWindowDialog } from "./AddWindowDialog.tsx";
import { OfficePosts } from "./OfficePosts.tsx";
import styles from "./Places.module.css";
import { PostDialog } from "./PostDialog.tsx";
import { WindowRows } from "./WindowRows.tsx";

const TABS = ["windows", "posts", "ended"] as const;
type Tab = (typeof TABS)[number];

/** The windows of the hall and the posts of the office: searched, added, opened one by one. */
export function Places() {
  const { t } = useTranslation("places");
  const [address, change] = useAddress();
  const tab = TABS.find((each) => each === address.get("show")) ?? "windows";
  const [typed, setTyped] = useState("");
  const search = useSettled(typed.trim(), 200);
  const [isAdding, setAdding] = useState(false);

  return (
    <>
      <SettingsTitle
        about={t("about")}
        actions={
          tab !== "ended" && (
            <Button type="primary" icon={<Plus size={16} strokeWidth={1.5} />} onClick={() => setAdding(true)}>
              {t(tab === "posts" ? "addPost" : "addWindow")}
            </Button>
          )
        }
      >
        {t("title")}
      </SettingsTitle>
      <div className={styles["bar"]}>
        <Segmented<Tab>
          aria-label={t("show")}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
          onChange={(value) => change({ show: value === "windows" ? null : value })}
        />
        <Input.Search
          maxLength={MOST_CHARACTERS}
          allowClear
          aria-label={t("search")}
          placeholder={t(tab === "posts" ? "searchPosts" : "searchWindows")}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {tab === "windows" && <WindowRows search={search} isEnded={false} />}
      {tab === "posts" && <OfficePosts search={search} isEnded={false} />}
      {tab === "ended" && (
        <>
          <WindowRows search={search} isEnded />
          <OfficePosts search={search} isEnded />
        </>
      )}
      {isAdding &&
        (tab === "posts" ? (
          <PostDialog post={null} window={null} onClose={() => setAdding(false)} />
        ) : (
          <AddWindowDialog onClose={() => setAdding(false)} />
        ))}
    </>
  );
}
