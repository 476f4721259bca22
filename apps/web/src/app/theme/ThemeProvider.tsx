import { App as AntdApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { useMediaQuery } from "../../ui/browser/use-media-query.ts";
import { useLanguage } from "../../ui/format/use-language.ts";
import { antdTheme } from "./antd-theme.ts";
import { applyTheme } from "./apply-theme.ts";
import { resolveTheme, storedThemeChoice, storeThemeChoice, type ThemeChoice } from "./theme-choice.ts";

type ThemeSetting = { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void };

const ThemeContext = createContext<ThemeSetting>({ choice: "system", choose: () => {} });

/** The theme chosen on this machine, and how to change it. */
export const useThemeSetting = (): ThemeSetting => use(ThemeContext);

/** Dresses everything below in the chosen theme and in the language on screen. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)");
  const still = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [choice, setChoice] = useState(storedThemeChoice);
  const theme = resolveTheme(choice, systemIsDark);

  useLayoutEffect(() => applyTheme(theme), [theme]);
  // Paper is light, whatever the screen is.
  useEffect(() => {
    const dressForPaper = () => applyTheme("light");
    const dressForScreen = () => applyTheme(theme);
    addEventListener("beforeprint", dressForPaper);
    addEventListener("afterprint", dressForScreen);
    return () => {
      removeEventListener("beforeprint", dressForPaper);
      removeEventListener("afterprint", dressForScreen);
    };
  }, [theme]);
  useLayoutEffect(() => {
    dayjs.locale(language === "zh-CN" ? "zh-cn" : "en");
  }, [language]);

  const setting = useMemo(
    () => ({
      choice,
      choose: (next: ThemeChoice) => {
        storeThemeChoice(next);
        setChoice(next);
      },
    }),
    [choice],
  );
  return (
    <ThemeContext value={setting}>
      <ConfigProvider
        locale={language === "zh-CN" ? zhCN : enUS}
        theme={antdTheme(theme, still)}
        button={{ autoInsertSpace: false }}
      >
        <AntdApp component={false}>{children}</AntdApp>
      </ConfigProvider>
    </ThemeContext>
  );
}
