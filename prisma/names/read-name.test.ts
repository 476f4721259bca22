import { expect, test } from "vitest";
import { readingAs, readName, tidyName } from "./read-name.ts";

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

/** Surnames that are misread, with the reading on which the sources agree. */
const AGREED = [
  "单=shan 仇=qiu 曾=zeng 解=xie 查=zha 区=ou 朴=piao 缪=miao 员=yun 任=ren 华=hua 冼=xian 洗=xian 逄=pang 么=yao",
  "幺=yao 繁=po 种=chong 折=she 佘=she 燕=yan 葛=ge 郗=xi 仉=zhang 尉=wei 瞿=qu 能=nai 都=du 乜=nie 句=gou 要=yao 过=guo",
  "应=ying 曲=qu 訾=zi 哈=ha 那=na 撒=sa 褚=chu 祭=zhai 宿=su 秘=bi 谌=chen 薄=bo 卜=bu 干=gan 汝=ru 芮=rui 阚=kan",
  "晁=chao 妫=gui 柏=bai 费=fei 尉迟=yu_chi 万俟=mo_qi 单于=chan_yu 澹台=tan_tai 令狐=ling_hu 长孙=zhang_sun 拓跋=tuo_ba",
  "子车=zi_ju 乐正=yue_zheng 句龙=gou_long 鲜于=xian_yu 诸葛=zhu_ge 欧阳=ou_yang 上官=shang_guan 呼延=hu_yan",
  "皇甫=huang_fu 宇文=yu_wen",
]
  .join(" ")
  .split(" ")
  .map((pair) => pair.replaceAll("_", " ").split("=") as [string, string]);

test.each(AGREED)("the surname %s is read %s", (surname, reading) => {
  expect(readName(`${surname}小明`).reading).toBe(`${reading} xiao ming`);
});

test("where two readings are in use one of them is proposed", () => {
  const both = "盖=ge|gai 乐=yue|le 黑=he|hei 召=shao|zhao 纪=ji 翟=zhai|di 宁=ning 覃=qin|tan 牟=mou|mu 隗=wei|kui";
  for (const [surname = "", readings = ""] of both.split(" ").map((pair) => pair.split("="))) {
    expect(readings.split("|")).toContain(readName(`${surname}明`).reading.split(" ")[0]);
  }
});

test("rare characters stay as they are, and each has its place in the reading", () => {
  const rare =
    "喆堃玥祎镕翀赟韡頔禤珺昇玗琤旸晞垚犇淼燚鑫弢甯贠炅夌缐仝亓逄妫䶮㛃㬎㠭䒟㙍䢺鿍鿏鿔𬭎𬍛𬱖𬸣𬟽𬬭𬴊𬣙𫖮𫍯𫓧𠅤𠮷𡐓𣲗𤩽𬀩龴龵";
  for (const character of rare) {
    const { familyName, reading, initials } = readName(`李${character}明`);
    expect([familyName, reading.split(" ").length, [...initials].length], character).toEqual(["李", 3, 3]);
  }
});

test.each([
  ["阿依古丽•买买提", "阿依古丽·买买提", "阿依古丽", "a yi gu li mai mai ti", "ayglmmt"],
  ["欧阳　单", "欧阳 单", "欧阳", "ou yang dan", "oyd"],
  ["\uf9e1明", "李明", "李", "li ming", "lm"],
  ["王 John", "王 John", "王", "wang john", "wj"],
])("%s is kept as %s", (typed, kept, familyName, reading, initials) => {
  expect(tidyName(typed)).toBe(kept);
  expect(readName(typed)).toMatchObject({ familyName, reading, initials });
});

test.each([
  ["盖立新", "gài lì xīn", "Gai", "Lixin", "gai li xin"],
  ["翟重阳", "ZHAI CHONG YANG", "Zhai", "Chongyang", "zhai chong yang"],
  ["吕绿", "lv lü", "Lü", "Lü", "lv lv"],
  ["阿依古丽·买买提", "a yi gu li · mai mai ti", "Ayiguli", "Maimaiti", "a yi gu li mai mai ti"],
  ["王 John", "wang john", "Wang", "John", "wang john"],
])("%s read as %s by its bearer", (name, said, familyReading, givenReading, reading) => {
  expect(readingAs(name, said)).toMatchObject({ familyReading, givenReading, reading });
});

test.each(["gai lixin", "gai li", "gai li xin ming", "盖立新", "", "g@i li xin"])(
  "%j is no reading of 盖立新: one syllable a character",
  (said) => expect(readingAs("盖立新", said)).toBeNull(),
);
