import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Reads the next part of a list. */
export function MoreButton({ onMore }: { onMore: () => Promise<unknown> }) {
  const { t } = useTranslation("places");
  const [isLoading, setLoading] = useState(false);
  const more = async () => {
    setLoading(true);
    try {
      await onMore();
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button aria-busy={isLoading} onClick={() => !isLoading && void more()}>
      {t("showMore")}
    </Button>
  );
}
