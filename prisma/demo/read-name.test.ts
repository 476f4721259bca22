import { expect, test } from "vitest";
import { readName } from "./read-name.ts";

test.each([
  ["鲍景行", "鲍", "Bao", "Jingxing"],
  ["单慕远", "单", "Shan", "Muyuan"],
  ["翟望津", "翟", "Zhai", "Wangjin"],
  ["倪长庚", "倪", "Ni", "Changgeng"],
  ["卓屿安", "卓", "Zhuo", "Yu'an"],
  ["蓝晓岸", "蓝", "Lan", "Xiao'an"],
  ["欧阳清和", "欧阳", "Ouyang", "Qinghe"],
  ["仇英", "仇", "Qiu", "Ying"],
  ["吕青", "吕", "Lü", "Qing"],
  ["司马", "司", "Si", "Ma"],
])("%s is read %s: %s %s", (name, familyName, familyReading, givenReading) => {
  expect(readName(name)).toMatchObject({ familyName, familyReading, givenReading });
});

test.each([
  ["鲍景行", "bao jing xing", "bjx"],
  ["欧阳清和", "ou yang qing he", "oyqh"],
  ["吕青", "lv qing", "lq"],
])("%s is sorted as %s and found by %s", (name, reading, initials) => {
  expect(readName(name)).toMatchObject({ reading, initials });
});
