import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { quotas, type Row, type Rows, tasks } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';
import { fullWidthDigits } from './cell/full-width-digits';
import { textCut } from './cell/text-cut';
import { textChecks } from './text-rule';

const wideQuotas = (count: number): Rows =>
  quotas(
    ...Array.from({ length: count }, (_, index): Row => [index, `科室${index}`, 40, '１篇', '6篇', null]),
  );

describe('cells of a column with the same slip', () => {
  it('are a finding each while they are few', () => {
    expect(foundBy(fullWidthDigits, [wideQuotas(10)])).toHaveLength(10);
  });

  it('are one finding once they are many, which names some and repairs all', () => {
    const workbook = understood([grid('表', wideQuotas(12))]);
    const [finding, ...others] = textChecks([fullWidthDigits]).run(workbook);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: 'D3', suggestion: '1篇' });
    expect(finding?.message).toContain('本列另有11处同样情况（D4、D5、D6、D7、D8等）。');
    expect(finding?.fix).toEqual(
      Array.from({ length: 12 }, (_, index) => ({ row: index + 2, column: 3, value: '1篇' })),
    );
    expect(foundBy(fullWidthDigits, [wideQuotas(12)])).toEqual(['full-width-digits D3 → 1篇']);
  });

  it('are many in a column, not in several', () => {
    const twoColumns = quotas(
      ...Array.from({ length: 6 }, (_, index): Row => [index, `科室${index}`, 40, '１篇', '６篇', null]),
    );
    expect(foundBy(fullWidthDigits, [twoColumns])).toHaveLength(12);
  });

  it('stay apart where each has to be mended by itself', () => {
    const cut = Array.from({ length: 12 }, (_, index): Row => [
      '目标',
      `${index + 1}.完善、`,
      '5月底前',
      '办公室',
    ]);
    expect(foundBy(textCut, [tasks(...cut)])).toHaveLength(12);
  });
});
