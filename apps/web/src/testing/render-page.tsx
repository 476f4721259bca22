import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloLink, Observable } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { render } from "@testing-library/react";
import { ConfigProvider } from "antd";
import { buildSchema, execute } from "graphql";
import { type ReactNode, useEffect } from "react";
import { I18nextProvider } from "react-i18next";
import { MemoryRouter, useLocation } from "react-router";
import { createClient } from "../app/apollo/create-client.ts";
import type { Socket } from "../app/apollo/create-socket.ts";
import { createI18n } from "../app/i18n/i18n.ts";
import { LiveFeed } from "../app/shell/LiveFeed.tsx";
import { type Session, SessionContext } from "../features/session/session-context.ts";
import { FeedbackProvider } from "../ui/feedback/FeedbackProvider.tsx";
import type { Language } from "../ui/format/language.ts";
import { createLive, LiveContext } from "../ui/live/live-context.ts";

type Page = {
  session: Session;
  /** The server's time when the page is opened. */
  now: number;
  /** What the server would answer from: an object or a function for each root field. */
  server: object;
  language?: Language;
  /** Where the page is opened. */
  address?: string | { readonly pathname: string; readonly state: object };
  /** The way on which the server tells of changes; without one the page hears of none. */
  socket?: Socket;
};

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../server/schema.graphql"), "utf8"));

// jsdom lays nothing out, so there is no size to observe; antd asks all the same.
globalThis.ResizeObserver ??= class implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** Shows a page as the app would, with its questions answered by the real schema over given objects. */
export function renderPage(element: ReactNode, page: Page) {
  const { session, now, server, language = "zh-CN", address = "/", socket } = page;
  const asked: string[] = [];
  const link = new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        asked.push(operationName ?? "");
        Promise.resolve(execute({ schema, document: query, variableValues: variables, rootValue: server })).then(
          (answer) => {
            // As it would come over the network.
            observer.next(JSON.parse(JSON.stringify(answer)));
            observer.complete();
          },
          (error) => observer.error(error),
        );
      }),
  );
  const live = createLive();
  live.clock.set(now, Date.now());
  const client = createClient(live, socket?.link ?? ApolloLink.empty(), link);
  let location = typeof address === "string" ? address : address.pathname;
  const view = render(
    <I18nextProvider i18n={createI18n(language)}>
      <LiveContext value={live}>
        <ApolloProvider client={client}>
          <SessionContext value={session}>
            <MemoryRouter initialEntries={[address]}>
              <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
                <FeedbackProvider>{socket ? <LiveFeed socket={socket}>{element}</LiveFeed> : element}</FeedbackProvider>
              </ConfigProvider>
              <Where
                onChange={(address) => {
                  location = address;
                }}
              />
            </MemoryRouter>
          </SessionContext>
        </ApolloProvider>
      </LiveContext>
    </I18nextProvider>,
  );
  return {
    ...view,
    /** The names of the operations asked for, in order. */
    asked,
    client,
    live,
    location: () => location,
  };
}

function Where({ onChange }: { onChange: (address: string) => void }) {
  const { pathname, search } = useLocation();
  useEffect(() => onChange(pathname + search));
  return null;
}
