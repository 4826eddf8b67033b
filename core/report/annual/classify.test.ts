import { classify, type ClassifiedTexts } from './classify';
import { ALL_FUNCTIONS, BUREAU_FUNCTIONS } from './functions';

describe('classify', () => {
  it.each<[string, ClassifiedTexts, string, string]>([
    ['by a word of the item', { item: '培训人民调解员' }, '人民调解和矛盾纠纷化解', '事项中有“人民调解”'],
    [
      'by the function with most words',
      { item: '执法人员参加普法考试，完善学法用法制度' },
      '普法和依法治理',
      '事项中有“普法”',
    ],
    [
      'by the longer word where two speak for one each',
      { item: '律师队伍的党的建设' },
      '党的领导和党的建设',
      '事项中有“党的建设”',
    ],
    [
      'by the later word where they are as long',
      { item: '“党建+法治”示范小区' },
      '普法和依法治理',
      '事项中有“小区”',
    ],
    [
      'by 类型 where the item says nothing',
      { item: '《三会一课办法》', group: '党的建设类' },
      '党的领导和党的建设',
      '类型中有“党的建设”',
    ],
    [
      'by the measures next',
      { item: '建设驿站', group: '重点', measures: '提供公共法律服务，由律师值守' },
      '公共法律服务',
      '措施中有“公共法律服务”',
    ],
    [
      'by the unit last',
      { item: '征地热点调研', measures: '实地走访', units: ['信息科', '社区矫正局'] },
      '社区矫正和安置帮教',
      '责任单位中有“社区矫正”',
    ],
    ['in full width', { item: '１２３４８热线' }, '公共法律服务', '事项中有“12348”'],
    ['of nothing', { item: '' }, '其他工作', '各栏没有职能关键词'],
    ['of what says nothing', { item: '年度会议', units: [] }, '其他工作', '各栏没有职能关键词'],
  ])('classifies %s', (_, texts, name, because) => {
    const { of, because: why } = classify(texts);
    expect([of.name, why]).toEqual([name, because]);
  });

  it('the item comes before everything else', () => {
    const { of } = classify({
      item: '行政复议厅',
      group: '党的建设',
      measures: '普法、普法',
      units: ['政治部'],
    });
    expect(of.name).toBe('行政复议和行政应诉');
  });
});

describe('the functions', () => {
  it('have names of their own, and each keyword speaks for one of them only', () => {
    expect(new Set(ALL_FUNCTIONS.map(({ name }) => name)).size).toBe(ALL_FUNCTIONS.length);
    const keywords = BUREAU_FUNCTIONS.flatMap((of) => of.keywords);
    expect(new Set(keywords).size).toBe(keywords.length);
  });

  it.each(BUREAU_FUNCTIONS.flatMap((of) => of.keywords.map((word) => [word, of.name] as const)))(
    '%s alone means %s',
    (word, name) => {
      expect(classify({ item: word }).of.name).toBe(name);
    },
  );
});
