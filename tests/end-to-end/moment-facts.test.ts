/** The moment of the demo office as a hall's own script sees it: the table written by hand, over GraphQL. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OfficeScript, signInScript } from "../support/office-script.ts";
import { type Product, startProduct } from "../support/product.ts";
import { askSpans, mergeSpans, officeDate, officeTime } from "../support/stretches.ts";
import { BOARD, MOMENT, MOMENT_DATE, POSSIBLE_GAP, WINDOW_8_LINE } from "./moment.ts";

let product: Product;
let script: OfficeScript;
beforeAll(async () => {
  product = await startProduct(MOMENT);
  script = await signInScript(product.url, "s009");
});
afterAll(() => product?.stop());

test.each(Object.entries(BOARD))("window %s goes through its day as written", async (number, stretches) => {
  const spans = await askSpans(script, MOMENT_DATE, "2026-12-10", [`PW${number.padStart(2, "0")}`]);
  expect(mergeSpans(spans).map(({ day: _, ...stretch }) => stretch)).toEqual(stretches);
});

test("window 8 says of each in its line why they do not hold it", async () => {
  const spans = await askSpans(script, MOMENT_DATE, "2026-12-10", ["PW08"]);
  const now = spans.find(({ startsAt, endsAt }) => officeTime(startsAt) <= "10:24" && "10:24" < officeTime(endsAt));
  const line = now?.reasons.map(({ staff, verdict, since, until }) => ({
    name: staff.name,
    verdict,
    since: since && `${officeDate(since)} ${officeTime(since)}`,
    until: until && `${officeDate(until)} ${officeTime(until)}`,
  }));
  expect(line).toMatchObject(WINDOW_8_LINE);
});

test("window 11 is possibly empty while a pending outing would last, and nothing else is", async () => {
  const { days } = await script<{
    days: { possibleGaps: { post: { code: string }; startsAt: string; endsAt: string }[] }[];
  }>(`{ days(count: 1) { possibleGaps { post { code } startsAt endsAt } } }`);
  const gaps = days[0]!.possibleGaps.filter(({ post }) => post.code.startsWith("PW"));
  expect(gaps.map(({ post, startsAt, endsAt }) => [post.code, officeTime(startsAt), officeTime(endsAt)])).toEqual([
    [`PW${POSSIBLE_GAP.window}`, POSSIBLE_GAP.from, POSSIBLE_GAP.to],
  ]);
});
