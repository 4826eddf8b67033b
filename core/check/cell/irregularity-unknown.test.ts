import { foundBy } from '#tests/support/found-by';
import type { Rows } from '#tests/support/sheets';
import { irregularityUnknown } from './irregularity-unknown';

const log = (irregularity: string | null): Rows => [
  ['2023年信息报送登记表'],
  ['日期', '部门', '类别', '标题', '核查情况'],
  ['2023-03-01', '办公室', '外宣信息', '某事', irregularity],
];

describe('irregularity-unknown', () => {
  it.each([
    ['待核', ['irregularity-unknown E3']],
    ['迟报', []],
    ['未按时报送', []],
    ['属实', []],
    ['无', []],
    [null, []],
  ])('%s', (written, found) => {
    expect(foundBy(irregularityUnknown, [log(written)])).toEqual(found);
  });
});
