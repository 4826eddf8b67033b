import { SUPERVISED_ON, supervisionGrids } from '#tests/addin/supervision-book';
import { bookView } from '../book/book-view';
import { openBook } from '../opened-book';
import { rulesView } from './rules-view';

const withRules = openBook(supervisionGrids(), SUPERVISED_ON);
const without = openBook(supervisionGrids('提升年'), SUPERVISED_ON);

const textsOf = ({ lines }: ReturnType<typeof rulesView>) =>
  new Map(lines.map(({ topic, text }) => [topic, text]));

it('tells the default where the workbook has no sheet of rules', () => {
  const view = rulesView(without);
  expect(view.sheet).toBeUndefined();
  expect(view.findings).toEqual([]);
  expect(view.lines.every(({ place }) => place === undefined)).toBe(true);
  const texts = textsOf(view);
  expect(texts.get('红灯')).toBe('完成时限或阶段节点已过，尚未完成，或督导发现的问题逾期未整改。');
  expect(texts.get('黄灯')).toBe(
    '15天内到期，或完成比例落后序时进度超过20个百分点，或上月未填进展，或销号申请被退回。',
  );
  expect(texts.get('绿灯')).toBe('已完成，或正常推进。');
  expect(texts.has('蓝灯')).toBe(false);
  expect(view.calendar).toMatch(/^节假日数据：\d{4}—\d{4}年/);
});

it('tells what the sheet says, in its names, with the cells that say so', () => {
  const view = rulesView(withRules);
  expect(view.sheet).toEqual({ sheet: '规则设置', cell: 'C2' });
  const texts = textsOf(view);
  expect(texts.get('逾期')).toBe('完成时限或阶段节点已过，尚未完成，或督导发现的问题逾期未整改。');
  expect(texts.get('黄灯')).toMatch(/^10天内到期/);
  expect([texts.get('蓝灯'), texts.get('绿灯')]).toEqual(['正常推进。', '已完成。']);
  expect(texts.get('整改')).toBe('没写整改期限的，检查后10个工作日内整改。');
  const placeOf = (topic: string) => view.lines.find((line) => line.topic === topic)?.place;
  expect(placeOf('黄灯')).toEqual({ sheet: '规则设置', cell: 'D3' });
  expect(placeOf('月报')).toBeUndefined();
});

it('has what is wrong on the sheet, and nothing of others', () => {
  expect(rulesView(withRules).findings.map(({ sheet, cell }) => [sheet, cell])).toEqual([['规则设置', 'D6']]);
});

it('gives the pane the lamps in use and how they look', () => {
  const { lamps } = bookView(withRules);
  expect(lamps.lights).toEqual(['red', 'yellow', 'blue', 'green']);
  expect(lamps.looks.red).toEqual({ name: '逾期', colour: '红' });
  expect(bookView(without).lamps.lights).toEqual(['red', 'yellow', 'green']);
});
