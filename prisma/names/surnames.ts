/**
 * Family names whose reading the library has wrong: as a word the character is read otherwise, or it is rare. Where two
 * readings are in use (盖, 乐, 翟 …) the person decides, and the library's proposal stands until they do.
 */
export const SURNAME_READINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    洗: "xian",
    么: "yao",
    种: "chong",
    祭: "zhai",
    秘: "bi",
    贠: "yun",
    炅: "gui",
    单于: "chan yu",
  }),
);

/** Characters of names that the library does not know. */
export const CHARACTER_READINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 㠭: "zhan", 鿔: "ge", 𠮷: "ji" }),
);

/** With a further character behind them these two are one family name. */
export const TWO_CHARACTER_SURNAMES: ReadonlySet<string> = new Set(
  [
    "欧阳 司马 上官 诸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司空 轩辕 端木 独孤 南宫 西门 东郭 百里 呼延",
    "申屠 淳于 太史 闾丘 濮阳 澹台 公冶 宗政 钟离 第五 万俟 单于 拓跋 子车 乐正 句龙 鲜于 太叔 仲孙 赫连 公羊 谷梁 亓官",
    "漆雕 壤驷 公良 夹谷 宰父 段干 巫马 公西 颛孙 左丘 梁丘 东门 微生 羊舌 公仪 司寇 南门 叱干 完颜 耶律 纳兰",
  ].flatMap((names) => names.split(" ")),
);
