import { documentData } from '#core/document/vocabulary';
import type { AcceptanceForm, AcceptanceForms } from '#core/report/acceptance/acceptance-form';
import { ACCEPTANCE_VOCABULARY } from '#core/report/acceptance/acceptance-vocabulary';
import { buildAcceptanceForms } from '#core/report/acceptance/build-acceptance-forms';
import { circularInput } from '#tests/support/circular-input';
import { checkTemplate } from '../fill/check-template';
import { renderDocument } from '../fill/render-document';
import { paragraphsOf, partOf } from '../testing/document-text';
import { acceptanceTemplate } from './acceptance-template';

const FORM: AcceptanceForm = {
  ...{ item: '建成基地', place: '基础工作提升年第3项', group: '夯实基础', lead: ['办公室'], support: [] },
  ...{ deadline: '12月底前', doneOn: '2023-06-20', measures: '分三步实施', milestones: [] },
  ...{ progress: '完成比例100%。6月：建成', evidence: '报告.pdf', hasApplied: true, returnReason: '' },
  ...{ verdict: '', verdictOn: null },
};

async function print(...forms: readonly AcceptanceForm[]): Promise<Uint8Array> {
  const model: AcceptanceForms = { ...buildAcceptanceForms(circularInput([])), forms };
  const data = documentData(ACCEPTANCE_VOCABULARY, model);
  const content = { vocabulary: ACCEPTANCE_VOCABULARY, data, title: '结项验收表', asOf: model.asOf };
  return renderDocument(await acceptanceTemplate(), content).bytes;
}

const SOURCE = '统计截至2023年6月30日。数据来源：没有台账。';
const SIGNATURE = '签字（盖章）：　　　　　　　　　　';
const BLANK = [SIGNATURE, '　　年　　月　　日'].join('');

it('fits its vocabulary', async () => {
  expect(checkTemplate(await acceptanceTemplate(), ACCEPTANCE_VOCABULARY)).toEqual([]);
});

it('holds what is known of an item, and room for the rest', async () => {
  const printed = paragraphsOf(await print(FORM)).filter((line) => line !== '');
  expect(printed).toEqual([
    ...[
      '结项验收表',
      '项目名称',
      '建成基地',
      '所属台账',
      '基础工作提升年第3项',
      '目标',
      '（类型）',
      '夯实基础',
    ],
    ...[
      '牵头',
      '（责任）单位',
      '办公室',
      '配合单位',
      '无',
      '完成时限',
      '12月底前',
      '实际完成',
      '日期',
      '2023年6月20日',
    ],
    ...[
      '工作举措',
      '分三步实施',
      '阶段节点',
      '无',
      '完成情况',
      '及成效',
      '完成比例100%。6月：建成',
      '佐证材料',
      '报告.pdf',
    ],
    ...[
      '责任单位',
      '意见',
      '已申请销号。',
      BLANK,
      '局办公室',
      '意见',
      BLANK,
      '市司法局',
      '验收组意见',
      BLANK,
      SOURCE,
    ],
  ]);
});

it('tells milestones, an earlier return and the verdict', async () => {
  const milestones = ['3月31日节点“筹备”到期，3月20日完成', '12月31日到期，6月20日完成'];
  const printed = paragraphsOf(
    await print({ ...FORM, milestones, returnReason: '材料不全', verdict: '通过', verdictOn: '2023-06-28' }),
  );
  expect(printed).toEqual(
    expect.arrayContaining([milestones.join('\n'), '前次申请被退回：材料不全', '通过']),
  );
  expect(printed).toContain(`${SIGNATURE}2023年6月28日`);
});

it('begins each form on a page of its own, without a page more', async () => {
  const xml = partOf(await print(FORM, FORM, FORM));
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(3);
  expect(xml).not.toContain('<w:br w:type="page"');
  expect(xml).toMatch(/<w:body><w:p>(?:(?!<\/w:p>).)*<w:pageBreakBefore\/>/);
});

it('lets long texts go on on the next page, and keeps what is signed together', async () => {
  const long = '长'.repeat(2000);
  const xml = partOf(await print({ ...FORM, progress: long }));
  const rows = xml.split('<w:tr>').slice(1);
  const breakable = rows.filter((row) => !row.includes('<w:cantSplit/>'));
  expect(breakable.some((row) => row.includes(long))).toBe(true);
  expect(rows.filter((row) => row.includes('签字')).every((row) => row.includes('<w:cantSplit/>'))).toBe(
    true,
  );
});

it('says so where there is none', async () => {
  const printed = paragraphsOf(await print()).filter((line) => line !== '');
  expect(printed).toEqual(['结项验收表', '截至2023年6月30日，没有申请验收或者可以申请验收的事项。', SOURCE]);
});

it('prints hostile texts as they are', async () => {
  const item = '=1+1 {单位} {/验收表} </w:t><w:p/> & 𠮷';
  expect(paragraphsOf(await print({ ...FORM, item }))).toContain(item);
});
