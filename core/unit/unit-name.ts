import { rememberNames } from '#core/text/remember';

/**
 * What the wording of a name tells without knowing the unit. Every test looks at a few characters at the
 * end of the text only, so that asking it for every prefix of a long cell stays cheap.
 */

const LONGEST_ENDING = 4;
const UNIT_ENDING =
  /(?:中心|机构|单位|部门|政府|街道|窗口|领导|班子|人员|[局科处股室所部办厅院会队站社委署庭组协联司团校馆狱班])$/u;
/** Ordinary words that happen to end like a unit (`社会`, `干部`). */
const WORD_ENDING =
  /(?:社会|机会|干部|内部|外部|全部|场所|住所|督办|主办|承办|协办|交办|部队|调处|惩处|学科|社团|党组织)$/u;
const PLACE_ENDING = /(?:[县市区州旗镇乡村]|街道)$/u;
const COMMON_PLACE_WORD = /(?:社区|辖区|小区|片区|^地区|^城市|^城区|^城镇|^城乡|^乡镇|^农村|^乡村)$/u;

function tailOf(text: string): string {
  return text.slice(-LONGEST_ENDING);
}

/** Whether the text ends as names of units do (`…科`, `…司法局`, `…中心`), so that it can stand alone. */
export function endsAsUnit(text: string): boolean {
  const tail = tailOf(text);
  return text.length > 1 && UNIT_ENDING.test(tail) && !WORD_ENDING.test(tail);
}

/** Whether the text ends as names of places do (`涪城区`, `白马镇`). */
export function endsAsPlace(text: string): boolean {
  const tail = tailOf(text);
  return text.length > 1 && PLACE_ENDING.test(tail) && !COMMON_PLACE_WORD.test(tail);
}

/** Offices that every county or town has, so that their names are a place and this noun. */
const LOCAL_OFFICE = /(?:司法局|司法所|公证处)$/u;

/** A local office and the place it belongs to (`三台县` + `司法局`), or undefined. The place is never empty. */
export function localOffice(text: string): { readonly place: string; readonly noun: string } | undefined {
  const noun = LOCAL_OFFICE.exec(tailOf(text))?.[0];
  if (noun === undefined || text.length === noun.length) return undefined;
  return { place: text.slice(0, -noun.length), noun };
}

/** `区城市管理局` begins with its level, not with a place 区城市. */
const NAMED_PLACE =
  /^(?!社区|依法治|[省市州县区局]?城[市乡镇区]|[省市州县区局]乡[村镇])(\p{Script=Han}{2,6}?[县市区州旗镇乡])(.+)$/u;

/** The place a name begins with and the rest (`游仙区` + `法律援助中心`); undefined without a named place. */
export function leadingPlace(text: string): { readonly place: string; readonly rest: string } | undefined {
  const [, place, rest] = NAMED_PLACE.exec(text) ?? [];
  return place === undefined || rest === undefined || !endsAsPlace(place) ? undefined : { place, rest };
}

const SEVERAL =
  /各|所有|两级|三级|县市区|区市县|[县市区][（(](?:[县市区]、?)+[)）]|^全[省市州县区局体]|^(?:有关|相关|其他|其它)|^[省市县区]{2,4}司法/u;
const CLASS_NOUN =
  /^其?(?:所属|下属)?(?:司法所|乡镇|镇街)$|(?:科室|股室|处室|直属单位|局属单位|下属单位|部门)$/u;

/** Whether a name stands for several units (`各县市区司法局`, `全市…`, `相关科室`). */
export const isCollective = rememberNames((name) => SEVERAL.test(name) || CLASS_NOUN.test(name));
