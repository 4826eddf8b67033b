import { documentData } from '#core/document/vocabulary';
import { buildYearEndReport } from '#core/report/year-end/year-end-report';
import { YEAR_END_VOCABULARY } from '#core/report/year-end/year-end-vocabulary';
import type { ReportInput } from '#core/report/report-input';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { checkTemplate } from '../fill/check-template';
import { renderDocument } from '../fill/render-document';
import { paragraphsOf } from '../testing/document-text';
import { yearEndTemplate } from './year-end-template';

async function print(
  items: readonly ItemSaid[],
  said: Partial<ReportInput> = {},
): Promise<readonly string[]> {
  const report = buildYearEndReport(circularInput(items, { asOf: '2023-12-31', ...said }));
  const data = documentData(YEAR_END_VOCABULARY, report);
  const { title, asOf } = report;
  const template = await yearEndTemplate();
  const content = { vocabulary: YEAR_END_VOCABULARY, data, title, asOf };
  return paragraphsOf(renderDocument(template, content).bytes).filter((line) => line !== '');
}

it('fits its vocabulary', async () => {
  expect(checkTemplate(await yearEndTemplate(), YEAR_END_VOCABULARY)).toEqual([]);
});

it('puts the lists before those who decide, each with what it rests on', async () => {
  const lines = await print([
    { title: '培训', due: '2023-06-30', doneOn: '2023-07-12', units: ['乙科', '丙科'] },
    { title: '检查', due: '2023-10-31', units: ['各县市区司法局'] },
  ]);
  const text = lines.join('\n');
  expect(lines[0]).toBe('2023年度项目年台账工作年终建议名单');
  expect(text).toContain('供党委会研究。\n一、表彰建议名单');
  expect(text).toContain('没有按期完成并验收通过的事项。');
  expect(text).toContain('到期未完成或未按期完成的事项共1项，涉及牵头、配合单位2个，依据见附件：');
  expect(text).toContain('上述事项的牵头单位1个，建议取消2023年度评先选优资格：');
  expect(text).toContain(
    '各县市区司法局\n基础工作提升年第2项\n检查\n10月31日到期，至12月31日未完成，逾期61天',
  );
  expect(text).toContain('研究意见：【研究意见】');
  const facts = lines.indexOf('书面说明和取消评先选优资格建议名单依据');
  expect(lines.slice(facts + 10, facts + 16)).toEqual([
    ...['1', '乙科', '牵头', '基础工作提升年第1项', '培训', '6月30日到期，7月12日完成，逾期12天'],
  ]);
});

it('says that a year is not over yet', async () => {
  const text = async (asOf: ReportInput['asOf']): Promise<string> => (await print([], { asOf })).join('\n');
  expect(await text('2023-11-30')).toContain('2023年度尚未结束，正式名单以年底情况为准。');
  expect(await text('2023-12-31')).not.toContain('尚未结束');
});

it('is a document also where nobody is on a list', async () => {
  const text = (await print([])).join('\n');
  for (const none of [
    '没有符合条件的单位',
    '没有需要书面说明的单位',
    '没有建议取消评先选优资格的单位',
    '没有需逐一核实的事项',
  ])
    expect(text).toContain(`${none}。`);
  expect(text).not.toMatch(/附件|[{}]|undefined/);
});
