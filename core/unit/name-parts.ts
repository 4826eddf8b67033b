import { looseKey } from '#core/text/normalise';

import { leadingPlace, localOffice } from './unit-name';

/** A unit's name taken apart for comparing, letters folded. The parts that a name does not have are empty. */
export interface NameParts {
  /** The whole name, letters and numerals folded. */
  readonly whole: string;
  /** The named place (`科技城新区`). */
  readonly place: string;
  /** The level or house the name begins with, which clerks leave out or add freely (`市`, `机关`). */
  readonly level: string;
  /** What the unit is about (`公共法律服务管理`). */
  readonly core: string;
  /** What sort of unit it is (`科`, `司法所`, `中心`). */
  readonly noun: string;
  /** The numerals in the name, which tell units apart (`一` of 一科). */
  readonly numerals: string;
}

const LEVEL = /^(?:局机关|机关|[省市州县区]司法局|[省市州县区]局|[省市州县区局])(?=..)/u;
const NOUN = /(?:办公室|委员会|中心|协会|支队|大队|[局科处股室所部办院会站社委组])$/u;
const NUMERALS = '一二三四五六七八九';
const BRACKETS = /[()[\]【】〔〕]/gu;

export function nameParts(name: string): NameParts {
  // 1科 and 一科 are one office.
  const key = looseKey(name).replace(/(?<!\d)[1-9](?!\d)/gu, (digit) => NUMERALS.charAt(Number(digit) - 1));
  const numerals = key.replace(/[^一二三四五六七八九十\d]/gu, '');
  const local = localOffice(key);
  if (local !== undefined && local.place.length > 1) {
    return { whole: key, place: local.place, level: '', core: '', noun: local.noun, numerals };
  }
  const { place = '', rest = key } = leadingPlace(key) ?? {};
  const level = place === '' ? (LEVEL.exec(rest)?.[0] ?? '') : '';
  const body = rest.slice(level.length).replace(BRACKETS, '');
  const noun = NOUN.exec(body)?.[0] ?? '';
  return { whole: key, place, level, core: body.slice(0, body.length - noun.length), noun, numerals };
}
