import { ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { useScreen } from "../browser/use-screen.ts";

/** Controls as large as the screen asks for: 44 px for fingers. */
export function ScreenSized({ children }: { children: ReactNode }) {
  const isPhone = useScreen() === "phone";
  return <ConfigProvider componentSize={isPhone ? "large" : "medium"}>{children}</ConfigProvider>;
}
