import { Space } from "antd";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { AwayTodayButton } from "./AwayTodayButton.tsx";
import { RecordAbsenceButton } from "./RecordAbsenceButton.tsx";

/** Recording an absence, and beside it who is away already. */
export function AbsenceButtons() {
  return (
    <ScreenSized>
      <Space.Compact>
        <RecordAbsenceButton />
        <AwayTodayButton />
      </Space.Compact>
    </ScreenSized>
  );
}
