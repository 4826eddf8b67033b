import { IRREGULARITIES } from '#core/ledger/kinds/info-log';
import { looseKey } from '#core/text/normalise';
import type { Irregularity } from './scheme';

const SIGNS: Readonly<Record<Irregularity, RegExp>> = {
  迟报: /迟|晚报|逾期|超时|未按时|未及时|不及时/u,
  漏报: /漏|未报/u,
  瞒报: /瞒/u,
  失实: /失实|不实|不属实|虚假|造假/u,
};
/** What says that all is well: nothing, a denial or a confirmation. */
const FINE = /^(?:[-–—/\\0]*|否|(?:无|没有|不存在|未发现|未见).*)$/u;
const CONFIRMED = /^(?:正常|属实|真实|准确|按时|合格|通过|(?:已|经)核)/u;

/** What 核查情况 found wrong with an article, each kind once; undefined where it cannot be told. */
export function readIrregularities(written: string): readonly Irregularity[] | undefined {
  const text = looseKey(written);
  if (FINE.test(text)) return [];
  const found = IRREGULARITIES.filter((kind) => SIGNS[kind].test(text));
  return found.length > 0 || CONFIRMED.test(text) ? found : undefined;
}
