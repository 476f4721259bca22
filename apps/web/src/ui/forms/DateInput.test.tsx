import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { DateInput } from "./DateInput.tsx";

test("a date that is being typed stays when the page draws itself again", async () => {
  renderPage(<Page />, { session: sessionWith(), now: Date.parse("2026-11-06T02:24:08Z"), server: {} });
  const field = await screen.findByLabelText("结束日期");
  await userEvent.click(field);
  fireEvent.change(field, { target: { value: "2027-04-15" } });
  fireEvent.click(screen.getByText("draw again"));
  fireEvent.keyDown(field, { key: "Enter", code: "Enter", keyCode: 13 });
  expect(screen.getByTestId("date").textContent).toBe("2027-04-15");
});

test("a date that is only picked is written in words, and takes no other by the keyboard", async () => {
  const words = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
  renderPage(<Page words={words} />, { session: sessionWith(), now: Date.parse("2026-11-06T02:24:08Z"), server: {} });
  const field = await screen.findByLabelText<HTMLInputElement>("结束日期");
  expect([field.value, field.readOnly]).toEqual(["11月9日", true]);
  await userEvent.click(field);
  await userEvent.click(await screen.findByTitle("2026-11-12"));
  expect(screen.getByTestId("date").textContent).toBe("2026-11-12");
  expect(field.value).toBe("11月12日");
});

function Page({ words }: { words?: (date: string) => string }) {
  const [date, setDate] = useState<string | null>("2026-11-09");
  const [, draw] = useState(0);
  return (
    <>
      <button type="button" onClick={() => draw((count) => count + 1)}>
        draw again
      </button>
      <DateInput aria-label="结束日期" value={date} onChange={setDate} {...(words && { words })} />
      <output data-testid="date">{date}</output>
    </>
  );
}
