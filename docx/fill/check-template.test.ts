import { zipSync } from 'fflate';
import type { PlaceholderInfo } from '#core/document/vocabulary';
import { templateOf } from '../testing/template-of';
import { checkTemplate } from './check-template';

const info = (
  name: string,
  kind: PlaceholderInfo['kind'],
  inner: PlaceholderInfo[] = [],
): PlaceholderInfo => ({
  ...{ name, kind, inner, about: '' },
});

const VOCABULARY = [
  info('标题', 'text'),
  info('有红灯', 'when'),
  info('红灯清单', 'list', [info('事项', 'text'), info('单位', 'list', [info('名称', 'text')])]),
  info('统计表', 'table'),
];

const problems = async (...blocks: Parameters<typeof templateOf>[0]): Promise<readonly string[]> =>
  checkTemplate(await templateOf(blocks), VOCABULARY).map(({ place, message }) => `${place}：${message}`);

it('finds nothing wrong with what the vocabulary knows, in any spelling of spaces and width', async () => {
  expect(
    await problems(
      '{标题}',
      '{ 标 题 }',
      '{#有红灯}',
      '{@统计表}',
      '{/有红灯}{^红灯清单}无{/红灯清单}',
      [['{#红灯清单}{事项}', '{标题}', '{#单位}{名称}{/单位}{/红灯清单}']],
      '没有花括号的｛话｝',
    ),
  ).toEqual([]);
});

it.each<[string, Parameters<typeof templateOf>[0], readonly string[]]>([
  [
    'an unclosed brace',
    ['甲 & 乙', '单位：{标题'],
    ['正文第2段“单位：{标题”：“{标题”缺少右花括号“}”，请补上。'],
  ],
  ['an unopened brace', ['标题}'], ['正文第1段“标题}”：“标题}”缺少左花括号“{”，请补上。']],
  [
    'a list without an end',
    ['{#红灯清单}', '{事项}'],
    ['正文第1段“{#红灯清单}”：“{#红灯清单}”没有结束标记，请在结束处补上“{/红灯清单}”。'],
  ],
  [
    'an end without a list',
    ['{/红灯清单}'],
    ['正文第1段“{/红灯清单}”：“{/红灯清单}”前面没有开始标记，请补上“{#红灯清单}”或删去它。'],
  ],
  [
    'ends that do not match',
    [[['表头'], ['{#红灯清单}{/有红灯}']]],
    ['正文第1个表格第2行“{#红灯清单}{/有红灯}”：“{#红灯清单}”由“{/有红灯}”结束，两个名称必须相同。'],
  ],
  [
    'a table among words',
    ['见{@统计表}'],
    ['正文第1段“见{@统计表}”：表格“{@统计表}”要单独占一段，请删去同段的其他文字和空格。'],
  ],
  ['a slip', ['{标提}'], ['正文第1段“{标提}”：没有“标提”这个占位符，是不是“标题”？']],
  ['a stranger', ['{天气}'], ['正文第1段“{天气}”：没有“天气”这个占位符，可用的名称见模板说明。']],
  [
    'what belongs in a list',
    ['{名称}', '{#红灯清单}{名称}{/红灯清单}'],
    [
      '正文第1段“{名称}”：“名称”只能写在“{#单位}……{/单位}”里面。',
      '正文第2段“{#红灯清单}{名称}{/红灯清单}”：“名称”只能写在“{#单位}……{/单位}”里面。',
    ],
  ],
  [
    'another kind',
    ['{红灯清单}', '{#标题}x{/标题}', '{统计表}'],
    [
      '正文第1段“{红灯清单}”：“红灯清单”要写成“{#红灯清单}……{/红灯清单}”。',
      '正文第2段“{#标题}x{/标题}”：“标题”要写成“{标题}”。',
      '正文第3段“{统计表}”：“统计表”要写成“{@统计表}”。',
    ],
  ],
  [
    'the braces of a Chinese keyboard',
    ['第一段', '｛＃红灯清单｝｛ 事项 ｝'],
    [
      '正文第2段“｛＃红灯清单｝｛ 事项 ｝”：“｛＃红灯清单｝”用了全角花括号，请改用半角“{}”。',
      '正文第2段“｛＃红灯清单｝｛ 事项 ｝”：“｛ 事项 ｝”用了全角花括号，请改用半角“{}”。',
    ],
  ],
  [
    'names of JavaScript',
    ['{constructor}{__proto__}'],
    [
      '正文第1段“{constructor}{__prot……”：没有“constructor”这个占位符，可用的名称见模板说明。',
      '正文第1段“{constructor}{__prot……”：没有“__proto__”这个占位符，可用的名称见模板说明。',
    ],
  ],
])('names the place of %s', async (_, blocks, messages) => {
  expect(await problems(...blocks)).toEqual(messages);
});

it('looks into headers', async () => {
  const template = await templateOf(['{标题}'], '{天气}');
  expect(checkTemplate(template, VOCABULARY).map(({ place }) => place)).toEqual(['页眉第1段“{天气}”']);
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each<[string, (good: Uint8Array) => Uint8Array, string]>([
  ['no zip', () => utf8('hello'), '打不开'],
  ['half a file', (good) => good.slice(0, good.length / 2), '打不开'],
  ['an old .doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '旧的 .doc 格式'],
  ['a workbook', () => zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }), '不是 Word 文档'],
  [
    'one with macros',
    () => zipSync({ 'word/document.xml': utf8('<x/>'), 'word/vbaProject.bin': utf8('') }),
    '宏',
  ],
  ['a bomb', () => zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }), '内容过大'],
  ['a huge file', () => new Uint8Array(2 * 1024 * 1024), '超过 1 MB'],
  ['a broken part', () => zipSync({ 'word/document.xml': utf8('<w:document><w:p>') }), ''],
])('refuses %s', async (_, spoil, message) => {
  const [problem] = checkTemplate(spoil(await templateOf(['{标题}'])), VOCABULARY);
  expect(problem?.place).toBe('模板文件');
  expect(problem?.message).toContain(message);
});
