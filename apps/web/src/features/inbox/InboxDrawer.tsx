import { useQuery } from "@apollo/client/react";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./InboxDrawer.module.css";
import { Inbox_Query } from "./inbox-query.ts";
import { MessageRow } from "./MessageRow.tsx";
import { useReadMessages } from "./use-read-messages.ts";

type InboxDrawerProps = {
  onClose: () => void;
  /** A message was followed to its page. */
  onFollow: () => void;
};

/** What I was told, the latest first. What is on screen counts as read, and stays marked as new while it is open. */
export function InboxDrawer({ onClose, onFollow }: InboxDrawerProps) {
  const { t } = useTranslation(["inbox", "terms"]);
  const format = useOfficeFormat();
  const isPhone = useScreen() === "phone";
  const { data, error, refetch } = useQuery(Inbox_Query);
  const messages = data?.viewer?.inbox;
  const wasUnread = useReadMessages(messages ?? []);
  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size={isPhone ? "100%" : 400}
      closable={{ placement: "end", "aria-label": t("terms:close") }}
      title={<h2 className={styles["title"]}>{t("title")}</h2>}
      styles={{ body: { padding: 0 } }}
    >
      {!messages && error && <FailedToLoad onRetry={() => refetch()} />}
      {!messages && !error && <SlowLoading onRetry={() => refetch()} />}
      {messages?.length === 0 && <p className={styles["none"]}>{t("none")}</p>}
      <ul>
        {messages?.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            isNew={wasUnread.has(message.id)}
            format={format}
            onFollow={onFollow}
          />
        ))}
      </ul>
    </Drawer>
  );
}
