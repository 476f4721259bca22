import { useQuery } from "@apollo/client/react";
import { Badge } from "antd";
import { Bell } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./InboxButton.module.css";
import { InboxDrawer } from "./InboxDrawer.tsx";
import { UnreadMessages_Query } from "./inbox-query.ts";

/** The bell with what is unread; it opens the messages. */
export function InboxButton() {
  const { t } = useTranslation("inbox");
  const { data } = useQuery(UnreadMessages_Query);
  const [isOpen, setOpen] = useState(false);
  const bell = useRef<HTMLButtonElement>(null);
  const unread = data?.viewer?.unreadMessages ?? 0;
  const close = () => {
    setOpen(false);
    bell.current?.focus();
  };
  return (
    <>
      <button
        ref={bell}
        type="button"
        className={styles["bell"]}
        aria-label={unread > 0 ? t("open", { count: unread }) : t("openNone")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Badge count={unread} size="small" overflowCount={99}>
          <Bell size={20} strokeWidth={1.5} aria-hidden="true" />
        </Badge>
      </button>
      {isOpen && <InboxDrawer onClose={close} onFollow={() => setOpen(false)} />}
    </>
  );
}
