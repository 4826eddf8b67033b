import fc from 'fast-check';
import { named, shortTitle } from './short-title';

const LONG = '，推动工作取得实效'.repeat(6);

describe('shortTitle', () => {
  it.each([
    ['a short one as it is', '建成行政复议厅。', '建成行政复议厅'],
    ['with full-width marks', '《考勤办法》(修订),执行', '《考勤办法》（修订），执行'],
    ['but not within numbers', '培训1,200人次', '培训1,200人次'],
    ['on one line', '建成\n行政复议厅', '建成 行政复议厅'],
    [
      'the first clause of a long one',
      `开展人民调解员专项清理整顿工作${LONG}`,
      '开展人民调解员专项清理整顿工作',
    ],
    ['two where the first is brief', `开展专项行动，为农民工讨薪${LONG}`, '开展专项行动，为农民工讨薪'],
    ['not across a full stop', `加强行业监管。合署办公${LONG}`, '加强行业监管'],
    [
      'without the ground',
      `按照《某某意见》要求，出台本市律师工作的具体实施意见${LONG}`,
      '出台本市律师工作的具体实施意见',
    ],
    [
      'without a ground of several clauses',
      `按照市委开展选聘工作，顾问列席会议等要求，公开选聘党政机关法律顾问和专家${LONG}`,
      '公开选聘党政机关法律顾问和专家',
    ],
    [
      'without long remarks',
      `探索公证便民服务六项制度（上门、延时、预约、邮寄）的办法${LONG}`,
      '探索公证便民服务六项制度的办法',
    ],
    [
      'keeping quotations whole',
      `建设“临港，领航”法治驿站服务平台${LONG}`,
      '建设“临港，领航”法治驿站服务平台',
    ],
    ['clipped', '长'.repeat(2_000), `${'长'.repeat(39)}…`],
    ['grounds alone', `根据要求${'，根据要求'.repeat(12)}`, '根据要求，根据要求'],
    ['nothing', '', ''],
  ])('%s', (_, item, title) => {
    expect(shortTitle(item)).toBe(title);
  });

  it('is at most 40 characters on one line, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('按照，。“”《》（）(),;\n建设😀')), maxLength: 200 }),
        (text) => {
          const title = shortTitle(text);
          expect(Array.from(title).length).toBeLessThanOrEqual(40);
          expect(title).not.toMatch(/[\n,]/);
        },
      ),
    );
  });
});

describe('named', () => {
  it.each([
    ['《考勤办法》', '《考勤办法》'],
    ['《考勤办法》（修订）', '修订《考勤办法》'],
    ['“法治+”文创', '“‘法治+’文创”'],
    ['制定《考勤办法》', '“制定《考勤办法》”'],
  ])('%s is named %s', (title, text) => {
    expect(named(title)).toBe(text);
  });
});
