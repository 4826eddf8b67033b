import { endsAsPlace, endsAsUnit } from './unit-name';

const CLOSING_BRACKET = /[(（]([^（）()]*)[)）]$/u;
/** Signs that join two names in some hands and belong to one name in others. */
const UNSURE_SIGN = /[-‐–—―~～·・]/u;
/** `法治调研科秘书科`: two offices with nothing between them. 科技 and 科学 are words. */
const GLUED_OFFICES = /^.+[^学][科股](?![技学研普教协]).{2,}[科股]$/u;

/** Whether a single name is read as it stands for want of a better reading: a person, a post, two names in one. */
export function isDoubtfulName(name: string): boolean {
  const [, aside = ''] = CLOSING_BRACKET.exec(name) ?? [];
  const head = name.replace(CLOSING_BRACKET, '');
  if (/[、，,;；]/u.test(aside) || UNSURE_SIGN.test(name) || GLUED_OFFICES.test(name)) return true;
  return !endsAsUnit(head) && !endsAsPlace(head);
}
