import type { UnitKind } from './unit';
import { leadingPlace, localOffice } from './unit-name';

/** In the order in which a directory lists them. */
export const UNIT_KINDS: readonly UnitKind[] = ['科室', '直属单位', '县市区局', '司法所', '协会', '其他'];

/** The kind a 单位名录 row states, or undefined when it is none of the known ones. */
export function readUnitKind(text: string): UnitKind | undefined {
  return UNIT_KINDS.find((kind) => kind === text.trim());
}

const ASSOCIATION = /协会|学会|商会|联合会|研究会/u;
const OFFICE = /(?:[科股室处部办]|机关党委|机关纪委|社区矫正(?:管理)?局)$/u;
const INSTITUTION = /(?:中心|公证处|事务所|鉴定所|秘书处|办事处|[站馆校院所])$/u;

/** The kind a unit's name suggests, for a directory that nobody has kept yet. */
export function guessUnitKind(name: string): UnitKind {
  const local = localOffice(name);
  if (local?.noun === '司法所') return '司法所';
  if (local?.noun === '司法局' && local.place.length > 1) return '县市区局';
  if (ASSOCIATION.test(name)) return '协会';
  // Another place's institution does not belong to this bureau.
  if (leadingPlace(name) !== undefined) return '其他';
  if (INSTITUTION.test(name)) return '直属单位';
  return OFFICE.test(name) ? '科室' : '其他';
}
