import { ConfigProvider, Space } from "antd";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { AwayTodayButton } from "./AwayTodayButton.tsx";
import { RecordAbsenceButton } from "./RecordAbsenceButton.tsx";

/** Recording an absence, and beside it who is away already. */
export function AbsenceButtons() {
  const isPhone = useScreen() === "phone";
  return (
    <ConfigProvider componentSize={isPhone ? "large" : "medium"}>
      <Space.Compact>
        <RecordAbsenceButton />
        <AwayTodayButton />
      </Space.Compact>
    </ConfigProvider>
  );
}
