import { useQuery } from "@apollo/client/react";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { createTestSocket } from "../../testing/test-socket.ts";
import { ResumeWindow_Mutation } from "../pauses/pause-query.ts";
import { People_Query } from "../people/people-query.ts";
import { useAct } from "./use-act.ts";

const NOW = "2026-12-09T02:24:00.000Z";
const FOURTH = { id: "W04", code: "W04", number: 4 };

test("what an act changes is read once, when the server tells of it", async () => {
  const { asked, connect, change } = await open();
  await act(async () => connect());
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  expect(await screen.findByText("DONE")).toBeTruthy();
  await act(async () => change({ version: 2 }));
  await waitFor(() => expect(readsAfterSaving(asked)).toBe(1));
});

test("while the server tells of nothing, what is on screen is read again at once", async () => {
  const { asked } = await open();
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(readsAfterSaving(asked)).toBe(1));
});

const readsAfterSaving = (asked: readonly string[]) =>
  asked.slice(asked.indexOf("ResumeWindow")).filter((name) => name === "People").length;

async function open() {
  const { socket, connect, change } = createTestSocket();
  const { asked } = renderPage(<Page />, {
    session: sessionWith(),
    now: Date.parse(NOW),
    socket,
    server: {
      now: NOW,
      people: [],
      viewer: null,
      resumeWindow: { __typename: "Pause", id: "P1", startsAt: NOW, endsAt: NOW, window: FOURTH },
    },
  });
  await waitFor(() => expect(asked).toContain("People"));
  return { asked, connect, change };
}

function Page() {
  useQuery(People_Query);
  const { send } = useAct(ResumeWindow_Mutation);
  const [outcome, setOutcome] = useState("");
  return (
    <>
      <button type="button" onClick={async () => setOutcome((await send({ window: "W04" })).kind)}>
        保存
      </button>
      <p>{outcome}</p>
    </>
  );
}
