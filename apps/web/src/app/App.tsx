import { ApolloProvider } from "@apollo/client/react";
import { I18nextProvider } from "react-i18next";
import { RouterProvider } from "react-router";
import { SessionGate } from "../features/session/SessionGate.tsx";
import { FeedbackProvider } from "../ui/feedback/FeedbackProvider.tsx";
import { createLive, LiveContext } from "../ui/live/live-context.ts";
import { createClient } from "./apollo/create-client.ts";
import { createSocket } from "./apollo/create-socket.ts";
import { createPreferredI18n } from "./i18n/i18n.ts";
import { router } from "./routes.tsx";
import { LiveFeed } from "./shell/LiveFeed.tsx";
import { ThemeProvider } from "./theme/ThemeProvider.tsx";

const live = createLive();
const socket = createSocket(live);
const client = createClient(live, socket.link);
const i18n = createPreferredI18n();

/** Everything that surrounds the pages. */
export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <LiveContext value={live}>
        <ApolloProvider client={client}>
          <ThemeProvider>
            <FeedbackProvider>
              <SessionGate>
                <LiveFeed socket={socket}>
                  <RouterProvider router={router} />
                </LiveFeed>
              </SessionGate>
            </FeedbackProvider>
          </ThemeProvider>
        </ApolloProvider>
      </LiveContext>
    </I18nextProvider>
  );
}
