import { expect, onTestFinished, test, vi } from "vitest";
import { saveCsv } from "./save-csv.ts";

test("rows are handed over as a file of the name, which no address leads to afterwards", async () => {
  const made: Blob[] = [];
  const forgotten: string[] = [];
  // jsdom keeps no files.
  vi.stubGlobal(
    "URL",
    class extends URL {
      static override createObjectURL(file: Blob) {
        return `blob:${made.push(file)}`;
      }
      static override revokeObjectURL(address: string) {
        forgotten.push(address);
      }
    },
  );
  const clicked: [string, string][] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click");
  onTestFinished(() => click.mockRestore());
  click.mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push([this.href, this.download]);
  });
  saveCsv("请假统计.csv", [["科室", "天数"]]);
  expect(clicked).toEqual([["blob:1", "请假统计.csv"]]);
  expect(made[0]?.type).toBe("text/csv");
  expect(await made[0]?.text()).toContain("科室,天数\r\n");
  expect(forgotten).toEqual(["blob:1"]);
});
