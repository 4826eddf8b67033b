import { looseKey } from './normalise';

const NOTHING = /^((无|暂无|没有|暂没有|无问题|没有问题)[。.]?|[-—–―/\\。、.]*)$/u;

/** Spaces included. */
const LONGEST = 12;

/** Whether a cell is filled only so that it is not empty: `无`, `/`, `——`. */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST && NOTHING.test(looseKey(text));
}
