import fc from 'fast-check';
import { type ArticleText, checkArticle } from './check-article';

function flaws(article: ArticleText): string[] {
  return checkArticle(article).map(({ code, params }) =>
    [code, ...Object.values(params ?? {})].join(' ').replace('article-', ''),
  );
}

const brief = (body: string): string[] => flaws({ category: '政务信息', type: '简讯', body });
const innovation = (body: string): string[] => flaws({ category: '政务', type: '创新信息', body });
const advice = (body: string): string[] =>
  flaws({ category: '政务信息', type: '专报信息（决策咨询）', body });
const publicity = (body: string, headline?: string): string[] =>
  flaws({ category: '外宣信息', body, ...(headline === undefined ? {} : { headline }) });

describe('政务信息', () => {
  it.each([
    ['opened and sourced', '▲我局推进调解工作。（区司法局）', []],
    ['a source with its writer', '▲我局推进调解工作。（三家司法所 张三）', []],
    ['a source and a full stop', '▲我局推进调解工作（区司法局）。', []],
    ['space around it', '\n ▲我局推进调解工作。（区司法局） \n', []],
    ['two items', '▲甲事办结。（办公室）\n▲乙事办结。（区司法局）', []],
    ['no ▲', '我局推进调解工作。（区司法局）', ['opening-missing']],
    ['no source', '▲我局推进调解工作。', ['source-missing']],
    ['a bracket that names no unit', '▲我局推进调解工作。（见附件）', ['source-missing']],
    ['a source in the middle only', '▲我局（区司法局）推进调解工作。', ['source-missing']],
    ['one of two items without', '▲甲事办结。\n▲乙事办结。（区司法局）', ['source-missing']],
    ['neither', '我局推进调解工作。', ['opening-missing', 'source-missing']],
    ['nothing written', ' \n', []],
  ])('%s', (_, body, expected) => {
    expect(flaws({ category: '政务信息', type: '经验动态', body })).toEqual(expected);
  });

  it('goes by the type where the category says nothing', () => {
    expect(flaws({ category: '普法', type: '经验动态', body: '某事。' })).toEqual([
      'opening-missing',
      'source-missing',
    ]);
    expect(flaws({ category: '普法', body: '某事。' })).toEqual([]);
  });
});

describe('简讯', () => {
  it.each([
    ['a figure and a period', '▲一季度调解纠纷38件。（区司法局）', []],
    ['months', '▲1-5月办理公证120件。（公证处）', []],
    ['a share', '▲截至5月底，安置帮教衔接率百分之百。（区司法局）', []],
    ['a numeral in words', '▲上半年开展普法活动十余场次。（区司法局）', []],
    ['since when', '▲今年以来受理援助56件。（法律援助中心）', []],
    ['no figure', '▲一季度调解纠纷成效明显。（区司法局）', ['figure-missing']],
    ['a date is no figure', '▲5月12日，我局召开例会。（区司法局）', ['figure-missing']],
    [
      'nor is a number of a document',
      '▲5月学习《条例》第12条和〔2023〕5号文件。（办公室）',
      ['figure-missing'],
    ],
    ['nor a name', '▲今年推行“1+3+N”和“三个一”机制。（办公室）', ['figure-missing']],
    ['no period', '▲调解纠纷38件。（区司法局）', ['period-missing']],
    ['300 characters', `▲一季度办结9件${'好'.repeat(285)}（区司法局）`, []],
    ['301 characters', `▲一季度办结9件${'好'.repeat(287)}（区司法局）`, ['brief-long 301 300']],
  ])('%s', (_, body, expected) => {
    expect(brief(body)).toEqual(expected);
  });
});

describe('创新信息', () => {
  it.each([
    ['a lead title and points', '▲一单到底督办\n（一）建清单。甲。\n（二）强督办。乙。（办公室）', []],
    ['narrow brackets', '▲一单到底督办\n(一)建清单。\n(二)强督办。（办公室）', []],
    ['no title', '▲我局推行一单到底。成效明显。\n（一）建清单。\n（二）强督办。（办公室）', ['lead-missing']],
    ['no points', '▲一单到底督办\n我局推行一单到底。（办公室）', ['points-missing']],
    ['one point', '▲一单到底督办\n（一）建清单。（办公室）', ['points-missing']],
    [
      'points from the second on',
      '▲一单到底督办\n（二）建清单。\n（三）强督办。（办公室）',
      ['points-missing'],
    ],
  ])('%s', (_, body, expected) => {
    expect(innovation(body)).toEqual(expected);
  });
});

describe('决策咨询', () => {
  it.each([
    ['all three', '▲某题\n【政策要点】甲\n【我市情况】乙\n【他山之石】丙（区司法局）', []],
    ['of a district', '▲某题\n【政策要点】甲\n【我区情况】乙\n【他山之石】丙（区司法局）', []],
    ['a space inside', '▲某题\n【政策 要点】甲【我市情况】乙【他山之石】丙（区司法局）', []],
    ['one left out', '▲某题\n【政策要点】甲\n【我市情况】乙（区司法局）', ['section-missing 【他山之石】']],
    [
      'headings of its own',
      '▲某题\n一、背景\n二、建议（区司法局）',
      ['section-missing 【政策要点】【我市情况】【他山之石】'],
    ],
  ])('%s', (_, body, expected) => {
    expect(advice(body)).toEqual(expected);
  });

  it('other reports need no sections', () => {
    expect(
      flaws({ category: '政务信息', type: '专报信息（舆情信息）', body: '▲某事。（区司法局）' }),
    ).toEqual([]);
  });
});

describe('外宣信息', () => {
  const text = '5月12日，三家司法所开展普法活动。';
  it.each([
    ['headline, date and signature', `普法进村\n${text}\n三家司法所 2023年5月12日`, []],
    ['signed on two lines', `普法进村\n${text}\n安居区司法局\n2023年5月12日`, []],
    ['signed in brackets', `普法进村\n${text}（安居区司法局 2023-05-12）`, []],
    ['signed in words', `普法进村\n${text}\n安居区司法局 二〇二三年五月十二日`, []],
    ['no headline', `${text}\n三家司法所 2023年5月12日`, ['headline-missing']],
    [
      'no date in the text',
      '普法进村\n近日，三家司法所开展活动。\n三家司法所 2023年5月12日',
      ['date-missing'],
    ],
    ['no signature', `普法进村\n${text}`, ['issuer-missing']],
    ['no day in the signature', `普法进村\n${text}\n三家司法所`, ['issuer-missing']],
    ['nobody in the signature', `普法进村\n${text}\n2023年5月12日`, ['issuer-missing']],
  ])('%s', (_, body, expected) => {
    expect(publicity(body)).toEqual(expected);
  });

  it('takes the headline from beside the body', () => {
    expect(publicity(`${text}\n三家司法所 2023年5月12日`, '普法进村')).toEqual([]);
  });
});

it('never throws, whatever the text', () => {
  const noise = fc
    .array(fc.constantFrom('▲', '（', '）', '一', '司法局', '\n', '5月', '12日', '。', '【', '】', ' '))
    .map((parts) => parts.join(''));
  const type = fc.constantFrom('简讯', '创新信息', '决策咨询', '经验动态', '');
  fc.assert(
    fc.property(
      fc.constantFrom('政务', '外宣', ''),
      type,
      fc.oneof(noise, fc.string({ unit: 'binary' })),
      (category, kind, body) => {
        const codes = checkArticle({ category, type: kind, body }).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
      },
    ),
  );
});
