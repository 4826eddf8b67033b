import type { CellValue } from '#core/grid/grid';
import { runChecks } from '#core/check/run-checks';
import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import type { Rows } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';
import { articleFormat } from './article-format';

/** 日期, 部门, 类别, 信息类型, 标题, 正文. */
function log(type: CellValue, body: CellValue, category = '政务信息'): Rows {
  return [
    ['2023年信息报送登记表'],
    ['日期', '部门', '类别', '信息类型', '标题', '正文'],
    ['2023-03-01', '办公室', category, type, '某事', body],
  ];
}

describe('article-format', () => {
  it.each<[string, Rows, string[]]>([
    ['a brief in its format', log('简讯', '▲一季度调解纠纷38件。（区司法局）'), []],
    [
      'a brief without a figure',
      log('简讯', '▲一季度调解有成效。（区司法局）'),
      ['article-figure-missing F3'],
    ],
    [
      'an experience without ▲ and source',
      log('经验动态', '我局推进调解。'),
      ['article-opening-missing F3', 'article-source-missing F3'],
    ],
    ['advice', log('决策咨询', '▲【政策要点】【我市情况】（办公室）'), ['article-section-missing F3']],
    ['publicity, its title beside it', log(null, '5月12日普法。', '外宣'), ['article-issuer-missing F3']],
    ['no body', log('简讯', null), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(articleFormat, [sheet])).toEqual(found);
  });

  it('a well-written body brings no finding of any check, its lines and indents included', () => {
    const body = '▲一单到底督办\n　　（一）建清单。办结38件。\n　　（二）强督办。一季度销号率95%。（办公室）';
    const sheet = grid('登记表', log('创新信息', body));
    expect(runChecks(understood([sheet])).map(({ code, cell }) => `${code} ${cell}`)).toEqual([]);
  });
});
