import { ApolloProvider } from "@apollo/client/react";
import { I18nextProvider } from "react-i18next";
import { RouterProvider } from "react-router";
import { SessionGate } from "../features/session/SessionGate.tsx";
import { createLive, LiveContext } from "../ui/live/live-context.ts";
import { createClient } from "./apollo/create-client.ts";
import { createPreferredI18n } from "./i18n/i18n.ts";
import { router } from "./routes.tsx";
import { ThemeProvider } from "./theme/ThemeProvider.tsx";

const live = createLive();
const client = createClient(live);
const i18n = createPreferredI18n();

/** Everything that surrounds the pages. */
export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <LiveContext value={live}>
        <ApolloProvider client={client}>
          <ThemeProvider>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </ThemeProvider>
        </ApolloProvider>
      </LiveContext>
    </I18nextProvider>
  );
}
