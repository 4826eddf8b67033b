import { documentData } from '#core/document/vocabulary';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { UnitDirectory } from '#core/unit/unit';
import { circularInput, type ItemSaid, itemSaid } from '#tests/support/circular-input';
import type { ReportInput } from '../report-input';
import { ACCEPTANCE_VOCABULARY } from './acceptance-vocabulary';
import { buildAcceptanceForms } from './build-acceptance-forms';

interface Said extends ItemSaid {
  readonly progress?: Progress;
  readonly measures?: string;
}

function input(said: readonly Said[], more: Partial<ReportInput> = {}): ReportInput {
  const items = said.map(({ progress, measures, ...item }, index): ProjectItem => ({
    ...itemSaid(item, index + 1),
    ...(progress && { progress }),
    ...(measures !== undefined && { measures }),
  }));
  return circularInput([], {
    ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    ...more,
  });
}

const APPLIED: Said = { title: '已申请', progress: { status: '已完成', closing: '申请销号' } };
const REVIEWING: Said = { title: '复核中', progress: { percent: 100, closing: '复核中' } };
const FINISHED: Said = { title: '已完成', progress: { status: '已完成' } };
const OPEN: Said = { title: '进行中', progress: { percent: 50 } };
const CLOSED: Said = { title: '已销号', progress: { status: '已完成', closing: '已销号' } };
const RETURNED: Said = { title: '退回', progress: { status: '已完成', closing: '退回' } };
const BARE: Said = { title: '没有进展栏' };

const titles = (said: readonly Said[], unit?: string, more: Partial<ReportInput> = {}): string[] =>
  buildAcceptanceForms(input(said, more), { unit }).forms.map(({ item }) => item);

describe('which items have a form', () => {
  it.each([
    [
      [APPLIED, REVIEWING, FINISHED, OPEN, CLOSED, RETURNED, BARE],
      ['已申请', '复核中'],
    ],
    [[FINISHED, OPEN, CLOSED, RETURNED, BARE], ['已完成']],
    [[{ ...FINISHED, progress: { status: '已完成', closing: '随便写的' } }], ['已完成']],
    [[OPEN, CLOSED, RETURNED, BARE], []],
    [[], []],
  ])('of %#', (said, expected) => {
    expect(titles(said)).toEqual(expected);
  });

  const said = [
    { ...APPLIED, units: ['办公室', '机关党办'] },
    { ...FINISHED, units: ['机关党办', '办公室'] },
  ];
  const directory: UnitDirectory = {
    source: 'listed',
    entries: [{ name: '机关党办', kind: '科室', aliases: ['党办'], members: [] }],
  };

  it.each([
    ['办公室', ['已申请']],
    ['机关党办', ['已完成']],
    ['党办', ['已完成']],
    ['没有这个单位', []],
  ])('of %s, which leads them', (unit, expected) => {
    expect(titles(said, unit, { directory })).toEqual(expected);
  });

  it('does without a directory', () => {
    expect(titles(said, '办 公室')).toEqual(['已申请']);
  });
});

describe('a form', () => {
  it('holds what the ledger says', () => {
    const note = '长'.repeat(2000);
    const said: Said = {
      ...{ title: '建成基地', units: ['办公室', '信息科', '装财科'], measures: '分三步实施' },
      ...{ step: '2023-03-31', due: '2023-12-31' },
      progress: {
        ...{ status: '已完成', percent: 100, doneOn: '2023-06-20', note, evidence: '验收报告.pdf' },
        ...{ closing: '申请销号', returnReason: '材料不全', milestonesDone: '筹备：3月20日' },
        ...{ verdict: '合格', verdictOn: '2023-06-28' },
      },
    };
    expect(buildAcceptanceForms(input([said])).forms).toEqual([
      {
        ...{ item: '建成基地', place: '基础工作提升年第1项', group: '', lead: ['办公室'] },
        support: ['信息科', '装财科'],
        ...{ deadline: '2023-12-31', doneOn: '2023-06-20', measures: '分三步实施' },
        milestones: ['3月31日节点“筹备”到期，3月20日完成', '12月31日到期，6月20日完成'],
        ...{ progress: `完成比例100%。${note}`, evidence: '验收报告.pdf' },
        ...{ hasApplied: true, returnReason: '材料不全', verdict: '通过', verdictOn: '2023-06-28' },
      },
    ]);
  });

  it('leaves empty what the ledger does not say', () => {
    expect(buildAcceptanceForms(input([FINISHED])).forms).toEqual([
      {
        ...{ item: '已完成', place: '基础工作提升年第1项', group: '', lead: ['办公室'], support: [] },
        ...{ deadline: '长期', doneOn: null, measures: '', milestones: [], progress: '', evidence: '' },
        ...{ hasApplied: false, returnReason: '', verdict: '', verdictOn: null },
      },
    ]);
  });

  it('tells of the row as it stands, also of what was finished after the day', () => {
    const progress: Progress = { status: '已完成', doneOn: '2023-07-05', closing: '申请销号' };
    const said: Said = { step: '2023-03-31', due: '2023-12-31', progress };
    expect(buildAcceptanceForms(input([said])).forms[0]?.milestones).toEqual([
      '3月31日节点“筹备”到期，已完成，未填日期',
      '12月31日到期，7月5日完成',
    ]);
  });
});

describe('ACCEPTANCE_VOCABULARY', () => {
  it('has room for what is written by hand, and no marked place for it', () => {
    const data = documentData(ACCEPTANCE_VOCABULARY, buildAcceptanceForms(input([FINISHED])));
    const [form] = data['验收表']?.kind === 'list' ? data['验收表'].items : [];
    expect(form).toMatchObject({
      实际完成日期: { text: '　　年　　月　　日' },
      验收日期: { text: '　　年　　月　　日' },
      验收结论: { text: '' },
      配合单位: { text: '无' },
    });
  });

  it('prints what the ledger says', () => {
    const progress: Progress = { status: '已完成', doneOn: '2023-06-20', closing: '申请销号' };
    const said: Said = { ...APPLIED, units: ['办公室', '信息科', '装财科'], progress };
    const data = documentData(ACCEPTANCE_VOCABULARY, buildAcceptanceForms(input([said])));
    const [form] = data['验收表']?.kind === 'list' ? data['验收表'].items : [];
    expect(form).toMatchObject({
      实际完成日期: { text: '2023年6月20日' },
      配合单位: { text: '信息科、装财科' },
    });
  });

  it.each([
    [undefined, '截至2023年6月30日，没有申请验收或者可以申请验收的事项。'],
    ['政治部', '截至2023年6月30日，政治部没有申请验收或者可以申请验收的事项。'],
  ])('says that there is none for %s', (unit, told) => {
    const data = documentData(ACCEPTANCE_VOCABULARY, buildAcceptanceForms(input([]), { unit }));
    expect(data).toMatchObject({ 有验收表: { holds: false }, 无验收表说明: { text: told } });
  });
});
