import { expect, test } from "vitest";
import { isMeant } from "./person-search.ts";

const bao = { code: "S027", name: "鲍景行", familyName: "鲍", familyReading: "Bao", givenReading: "Jingxing" };
const ouyang = { code: "S031", name: "欧阳娜", familyName: "欧阳", familyReading: "Ouyang", givenReading: "Nà" };

test.each(["鲍", "景行", "bao", "Bao Jing", "jingxing", "bjx", "s027", "027"])("%s means 鲍景行", (typed) => {
  expect(isMeant(bao, typed)).toBe(true);
});

test.each(["包", "jx", "S028", "baox"])("%s does not", (typed) => {
  expect(isMeant(bao, typed)).toBe(false);
});

test("tone marks and spaces do not matter", () => {
  expect(isMeant(ouyang, "ouyang na")).toBe(true);
  expect(isMeant(ouyang, "ouyangn")).toBe(true);
});
