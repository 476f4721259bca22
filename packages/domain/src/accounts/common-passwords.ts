/**
 * Long passwords that many people choose, in small letters. Short ones are refused for being short, runs and
 * repetitions are found by their form, so that the list holds what is left: words, names of love, of towns and teams.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  1234554321 0987654321 1357924680 2468013579 1029384756 1q2w3e4r5t 1qaz2wsx3edc 1qazxsw23edc zaq12wsxcde3 q1w2e3r4t5
  q1w2e3r4t5y6 qazwsxedcrfv qwertyuiop qwertyuiop123 qwer1234567 qwe123456789 asd123456789 asdfghjkl123 zxcvbnm123
  zxcvbnm123456 abc123456789 abc1234567 abcd123456 abcd12345678 a123456789 aa123456789 aaa123456789 a1234567890
  1234567890a 123456789a 123456789aa 123456789abc 123456789qq qq123456789 q123456789 z123456789 w123456789 s123456789
  x123456789 123456abcdef abcdef123456 abc123abc123 123abc123abc 123qweasdzxc qweasdzxc123 1234qwerasdf 123qwe123qwe
  admin123456 admin12345678 administrator administrator1 adminadmin admin@123456 admin888888 root123456 root12345678
  password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 password12 passwordpassword mypassword123
  changeme123 letmein1234 welcome123 welcome1234 welcome2026 default123 guest12345 test123456 test12345678 testtest123
  iloveyou123 iloveyou1314 iloveyou520 iloveyou521 iloveyou12 woaini1314 woaini1314520 woaini520520 woaini521521
  woaini123456 woaini5201314 woaiwojia1314 wo5201314520 5201314520 52013145201314 1314520520 5211314521 13145201314
  woaizhongguo woaizuguo123 woainimen520 zhongguo123 zhongguo1949 zhonghua123 woshishei123 woshiwoziji nihao123456
  beijing2008 beijing123 shanghai123 guangzhou123 shenzhen123 yinchuan123 ningxia123 ningxia2026 jiedao123456
  jiedaoban123 shequ123456 zhengfu123456 gongwuyuan1 bangongshi123 bangongshi1 zhengwudating dating123456 renmin123456
  weirenminfuwu weirenmin123 zaigang123 zaigang1234 zaigang2026 zaigang-demo zaigangzaigang mima123456 mima12345678
  woyaomima123 woshimima1 qwerty123456 qwerty12345 qwerty1234 computer123 internet123 windows123 windows2000 superman123
  superstar1 sunshine123 princess123 football123 basketball1 baseball123 dragon12345 monkey12345 master12345 shadow12345
  michael123 jennifer12 liverpool1 manchester1 chelsea123 barcelona1 realmadrid1 starwars123 pokemon1234 minecraft123
  trustno1234 whatever123 freedom1234 secret12345 summer2026 winter2026 spring2026 autumn2026 january2026 december2026
  19491001abc 19781218abc 20080808abc 88888888aa 66666666aa aa88888888 aa66666666 a88888888a 8888888888a 168168168168
  `
    .trim()
    .split(/\s+/),
);
