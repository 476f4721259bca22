import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { EffectPanel } from "./EffectPanel.tsx";
import { at, gaps, previewOf, windowPost } from "./preview-fixtures.ts";
import { usePreview } from "./use-preview.ts";

const DAY = "2026-12-15";
const third = windowPost(3, "残联老龄");
const gap = (clock: string) => previewOf({ newlyUncovered: gaps(third, DAY, [clock]) });

test("an answer to an earlier question is never shown, however late it comes", async () => {
  const { asked } = open();
  await userEvent.type(screen.getByRole("textbox"), "A");
  await waitFor(() => expect(asked()).toEqual(["A"]));
  await userEvent.type(screen.getByRole("textbox"), "B");
  await waitFor(() => expect(asked()).toEqual(["A", "AB"]));
  answer("AB", gap("14:00-16:00"));
  expect(await screen.findByText("3号窗口 14:00–16:00，2 小时")).toBeTruthy();
  answer("A", gap("09:00-12:00"));
  await new Promise(process.nextTick);
  expect(screen.queryByText("3号窗口 09:00–12:00，3 小时")).toBeNull();
  expect(screen.getByText("3号窗口 14:00–16:00，2 小时")).toBeTruthy();
});

test("what is typed without a pause is one question", async () => {
  const { asked } = open();
  for (const typed of ["A", "AB", "ABC", "ABCD"]) {
    fireEvent.change(screen.getByRole("textbox"), { target: { value: typed } });
  }
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()).toEqual(["ABCD"]);
});

test("where the effect cannot be known that is said, with a way to ask again", async () => {
  const { asked } = open();
  await userEvent.type(screen.getByRole("textbox"), "A");
  await waitFor(() => expect(asked()).toHaveLength(1));
  fail("A");
  expect(await screen.findByText("算不出影响，可以先保存")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  await waitFor(() => expect(asked()).toHaveLength(2));
  answer("A", previewOf({}));
  expect(await screen.findByText("不影响任何岗位")).toBeTruthy();
});

type Question = {
  staff: string;
  promise: Promise<object>;
  resolve: (preview: object) => void;
  reject: (e: Error) => void;
};

let questions: Question[] = [];
const latest = (staff: string) => questions.findLast((question) => question.staff === staff)!;
const answer = (staff: string, preview: object) => latest(staff).resolve(preview);
const fail = (staff: string) => latest(staff).reject(new Error("out of order"));

function open() {
  questions = [];
  renderPage(<Form />, {
    session: sessionWith(),
    now: Date.parse(at(DAY, "08:00")),
    server: {
      now: at(DAY, "08:00"),
      previewCoverage: ({ change }: { change: { absence: { staff: string } } }) => {
        const question = { staff: change.absence.staff, ...Promise.withResolvers<object>() };
        questions.push(question);
        return question.promise;
      },
    },
  });
  return { asked: () => questions.map(({ staff }) => staff) };
}

function Form() {
  const [staff, setStaff] = useState("");
  const [startsAt, endsAt] = [at(DAY, "00:00"), at("2026-12-16", "00:00")];
  const range = { from: Date.parse(startsAt), to: Date.parse(endsAt) };
  const preview = usePreview(
    staff === "" ? null : { change: { absence: { staff, kind: "LEAVE", startsAt, endsAt } }, ...range },
  );
  return (
    <>
      <input aria-label="人员" value={staff} onChange={({ target }) => setStaff(target.value)} />
      <EffectPanel preview={preview} />
    </>
  );
}
