import { fullDate } from '#core/date/chinese-date';
import { gapsOf } from '#core/document/document-data';
import { documentData, list, text, type Vocabulary, when } from '#core/document/vocabulary';
import { HEAD_VOCABULARY } from '#core/report/document-head';
import { chineseNumber } from '#core/report/name-list';
import { cellText } from '#core/report/sentence';
import type { AnnualReport, FunctionPlacements, ItemPlacement } from './annual-report';
import { documentText, type Figure, fullSource, type Prose } from './figure';
import type { FunctionSection } from './function-section';
import type { Point } from './shortcomings';

type Numbered<T> = T & { readonly number: number };

const numbered = <T>(entries: readonly T[]): readonly Numbered<T>[] =>
  entries.map((entry, index) => ({ ...entry, number: index + 1 }));

const PARAGRAPH: Vocabulary<Prose> = [text('内容', '一段话', documentText)];

const SECTION: Vocabulary<Numbered<FunctionSection>> = [
  text('序号', '如“（一）”', ({ number }) => `（${chineseNumber(number)}）`),
  text('职能', '职能的名称', ({ name }) => name),
  list('段落', '这项职能的各段', ({ paragraphs }) => paragraphs, PARAGRAPH),
];

const POINT: Vocabulary<Numbered<Point>> = [
  text('序号', '如“（一）”', ({ number }) => `（${chineseNumber(number)}）`),
  text('小标题', '这一点的标题', ({ heading }) => heading),
  list('段落', '这一点的各段', ({ paragraphs }) => paragraphs, PARAGRAPH),
];

const FIGURE: Vocabulary<Numbered<Figure>> = [
  text('编号', '从1开始', ({ number }) => String(number)),
  text('数据', '数据的名称', ({ about }) => cellText(about)),
  text('数值', '正文中的数值', (figure) => figure.text),
  text('来源', '来自哪些台账的哪些行；比率是怎样除出来的', fullSource),
];

function placeText({ ledger, row, no }: ItemPlacement): string {
  if (row !== null) return `${ledger}第${row}行`;
  return no === null ? ledger : `${ledger}序号${no}`;
}

const PLACEMENT: Vocabulary<Numbered<ItemPlacement>> = [
  text('编号', '从1开始', ({ number }) => String(number)),
  text('事项', '台账里的事项', ({ item }) => cellText(item)),
  text('来源', '哪本台账的哪一行', placeText),
  text('状态', '如“按期完成”“逾期未完成”', ({ state }) => state),
  text('归类依据', '哪一栏的哪个词', ({ because }) => because),
];

const PLACEMENTS: Vocabulary<FunctionPlacements> = [
  text('职能', '归入的职能', ({ name }) => name),
  text('项数', '归入这项职能的事项数', ({ items }) => String(items.length)),
  list('事项清单', '归入这项职能的事项', ({ items }) => numbered(items), PLACEMENT),
];

const BODY_VOCABULARY: Vocabulary<AnnualReport> = [
  ...HEAD_VOCABULARY,
  text('标题', '报告的标题', ({ title }) => title),
  text('年度', '报告的年度，如“2023”', ({ year }) => String(year)),
  text('截止日期', '数据截至哪天', ({ asOf }) => fullDate(asOf)),
  when('年度未终了', '生成时年度还没有结束', ({ isEarly }) => isEarly),
  text('导语', '正文第一段', ({ preface }) => documentText(preface)),
  text('总体情况', '全部事项的完成情况', ({ opening }) => documentText(opening)),
  list('举措和成效', '按职能分列，最后是信息报送', ({ sections }) => numbered(sections), SECTION),
  list('第一责任人', '主要负责人履职的各段', ({ leaders }) => leaders, PARAGRAPH),
  list('不足和原因', '存在的不足，一点一段', ({ shortcomings }) => numbered(shortcomings), POINT),
  list('下一年度安排', '下一年度的工作，一点一段', ({ plans }) => numbered(plans), POINT),
  when('有数据', '正文中有来自台账的数据', ({ figures }) => figures.length > 0),
  list('数据来源表', '每个数据来自哪本台账的哪些行', ({ figures }) => numbered(figures), FIGURE),
  when('有事项', '台账中有事项', ({ placements }) => placements.length > 0),
  list('事项归类表', '按职能列出的全部事项', ({ placements }) => placements, PLACEMENTS),
];

/** How many marked places the document has. */
function gapCount(report: AnnualReport): number {
  return gapsOf(documentData(BODY_VOCABULARY, report)).length;
}

export const ANNUAL_VOCABULARY: Vocabulary<AnnualReport> = [
  ...BODY_VOCABULARY,
  text('待填处数', '还有几处要人工填写', (report) => String(gapCount(report))),
  when('有待填', '还有要人工填写的地方', (report) => gapCount(report) > 0),
];
