import type { QuotaRow } from '#core/ledger/quota-row';
import type { ScoringScheme } from '#core/scoring/scheme';
import { PROPORTIONAL } from '#core/scoring/scheme';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { scoreQuota } from '#core/scoring/score-quota';
import { quotaTable } from './status-text';

const row = (unit: string): QuotaRow => ({ no: null, unit, targetScore: 40, quota: { 政务: 4 }, total: 4 });

/** The cells of each line, and none of the drawing. */
function cellsOf(scheme: ScoringScheme): readonly string[] {
  const articles = ['一', '二'].map((title) => ({
    ...{ date: '2023-01-10' as const, unit: '甲所', category: '政务', title, adoptedBy: '市' },
  }));
  const quota = scoreQuota({ rows: [row('甲所'), row('乙所')], articles, asOf: '2023-01-31', scheme });
  const lines = quotaTable({ quota })
    .split('\n')
    .filter((line) => line.includes('│'));
  return lines.map((line) =>
    line
      .split('│')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );
}

it('prints quota, points and what is to be expected', () => {
  expect(cellsOf(PROPORTIONAL)).toEqual([
    '名次 部门 已报送 任务 差额 得分 目标任务分 预计全年 预计任务',
    '1 甲所 2 4 2 20.00 40 23 可完成',
    '2 乙所 0 4 4 0.00 40 0 难完成',
  ]);
});

it('prints the parts of the points and marks the last', () => {
  expect(cellsOf({ ...GENERAL_SAMPLE, base: { by: 'share' } })).toEqual([
    '名次 部门 已报送 任务 差额 基础 采用 批示 扣分 得分 目标任务分 预计全年 预计任务',
    '1 甲所 2 4 2 20.00 100.00 0.00 0.00 120.00 40 23 可完成',
    '2 末位 乙所 0 4 4 0.00 0.00 0.00 0.00 0.00 40 0 难完成',
  ]);
});
