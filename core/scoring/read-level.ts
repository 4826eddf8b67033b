import { ADOPTION_LEVELS } from '#core/ledger/kinds/info-log';
import { looseKey } from '#core/text/normalise';
import type { Level } from './scheme';

/** `县（市、区）` is one level, not three. */
const COUNTIES = /县\(市、?区\)|县、?市、?区|区、?市、?县|县、?区|区、?县/gu;
/** Words with 部 that are no ministry. */
const NO_MINISTRY = /(?:宣传|组织|统战|政治|编辑|武装|全|内|干)部|部[分门]/gu;
/** `省、市`, and `省市` as well. */
const BETWEEN = /[、,;/+&和及与]|(?<=[部省市县区])(?=[部省市县区])/u;
const SIGN = /中央|中办|国家|国务院|国办|全国|部|省|自治区|自治州|市|州|地区|盟|县|区|旗/gu;
const NONE = /^(?:[-–—/\\0]*|[无否]|(?:未|没有|不|无采|无批).*)$/u;

const LEVEL_OF_SIGN: Readonly<Record<string, Level>> = {
  ...{ 省: '省', 自治区: '省', 自治州: '市', 市: '市', 州: '市', 地区: '市', 盟: '市' },
  ...{ 县: '县', 区: '县', 旗: '县' },
};

/** The level of one office, which its last word of place tells: `四川省绵阳市司法局` is of the 市. */
function levelOfOffice(text: string): Level | undefined {
  const sign = text.match(SIGN)?.at(-1);
  return sign === undefined ? undefined : (LEVEL_OF_SIGN[sign] ?? '部');
}

/**
 * The level that 采用级别 or 批示级别 names, of several the highest (`市级`, `省厅`, `司法部`, `省、市`); null where it
 * says that there was none, undefined where it cannot be told.
 */
export function readLevel(written: string): Level | null | undefined {
  const text = looseKey(written).replace(COUNTIES, '县').replace(NO_MINISTRY, '*');
  if (NONE.test(text)) return null;
  const named = text.split(BETWEEN).map(levelOfOffice);
  return ADOPTION_LEVELS.filter((level) => named.includes(level)).at(-1);
}
