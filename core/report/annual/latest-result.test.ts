import { latestResult } from './latest-result';

describe('latestResult', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['无', undefined],
    ['已完成', undefined],
    ['6月：按期完成。', undefined],
    ['印发执行', '“印发执行”'],
    ['5月：首批品牌入库。', '“首批品牌入库”'],
    ['4月：起草\n6月：印发执行', '“印发执行”'],
    ['6月：印发执行\n4月：起草', '“印发执行”'],
    ['4月：起草；5月份：送审', '“送审”'],
    ['6月：印发执行\n9月：开展评估', '“印发执行”'],
    ['2022年12月：立项\n1月：建成“复议厅”', '“建成‘复议厅’”'],
    ['9月：开展评估', undefined],
    ['6月：办理案件。【指标】公证320件（目标500件）。', '“办理案件”'],
  ])('of %j by the end of June is %s', (note, result) => {
    expect(latestResult(note, '2023-06-30')).toBe(result);
  });

  it('is clipped', () => {
    expect(latestResult('长'.repeat(2_000), '2023-06-30')?.length).toBeLessThan(80);
  });
});
