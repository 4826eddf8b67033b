import { readNumber } from '#core/ledger/read-number';
import { PROPORTIONAL, type ScoringScheme, type UnitClass } from '#core/scoring/scheme';
import { ALL_SCHEMES } from '#core/scoring/schemes/all-schemes';
import { looseKey, tidy } from '#core/text/normalise';
import { listed, type ValueForm } from './value-form';

const OWN = '自定义';
const OWN_NAME = /^自定义[:：=\s]*/;

/** What a bureau's own scheme begins with is the default; the lines below it say the rest. */
function ownScheme(name: string): ScoringScheme {
  return { ...PROPORTIONAL, name: name === '' ? OWN : name };
}

/** The scheme that a name stands for before single lines change it. */
export function schemeNamed(name: string): ScoringScheme {
  return ALL_SCHEMES.find((scheme) => scheme.name === name) ?? ownScheme(name);
}

/** The name of a known scheme, or `自定义`, with a name of its own: `自定义：区局2026年办法`. */
export const SCHEME: ValueForm<ScoringScheme> = {
  read(text) {
    const known = ALL_SCHEMES.find(({ name }) => looseKey(name) === looseKey(text));
    return known ?? (OWN_NAME.test(text) ? ownScheme(tidy(text.replace(OWN_NAME, ''))) : undefined);
  },
  write({ name }) {
    const isPlain = name === OWN || ALL_SCHEMES.some((scheme) => scheme.name === name);
    return isPlain ? name : `${OWN}：${name}`;
  },
  accepts: [...ALL_SCHEMES.map(({ name }) => `“${name}”`), `“${OWN}”`].join('、'),
};

const NONE = /^(不用|不分类|不单列|没有|无)$/;

const FIGURES = {
  monthlyMinimum: /^每?月(?:报送|最低)?(.+?)[篇条]?$/,
  yearlyMinimum: /^全?年(?:报送|最低)?(.+?)[篇条]?$/,
  qualityTarget: /^质量分?(.+?)分?$/,
};

type Figures = Pick<UnitClass, keyof typeof FIGURES>;

function figureOf(part: string): Partial<Figures> | undefined {
  const key = looseKey(part);
  for (const [name, form] of Object.entries(FIGURES)) {
    const figure = readNumber(form.exec(key)?.[1] ?? '');
    const isMeant = figure !== undefined && figure >= 0 && figure <= 10_000;
    if (isMeant && (name === 'qualityTarget' || Number.isInteger(figure))) return { [name]: figure };
  }
  return undefined;
}

/** The figures of a class, or undefined where a part is none of them. */
function figuresOf(parts: readonly string[]): Figures | undefined {
  const figures = parts.map(figureOf);
  if (figures.includes(undefined)) return undefined;
  return Object.assign(
    { monthlyMinimum: null, yearlyMinimum: null, qualityTarget: null },
    ...figures,
  ) as Figures;
}

function classOf(text: string): UnitClass | undefined {
  const [head = '', units = '', ...more] = text.split(/[;；]/);
  const [name = '', figures = '', ...rest] = head.split(/[:：]/).map(tidy);
  const read = figuresOf(listed(figures));
  if (!read || name === '' || /[、，,]/.test(name) || rest.length > 0 || more.length > 0) return undefined;
  return { name, units: listed(units), ...read };
}

function classText({ name, units, monthlyMinimum, yearlyMinimum, qualityTarget }: UnitClass): string {
  const figures = [
    monthlyMinimum === null ? '' : `每月${monthlyMinimum}篇`,
    yearlyMinimum === null ? '' : `全年${yearlyMinimum}篇`,
    qualityTarget === null ? '' : `质量分${qualityTarget}`,
  ].filter((figure) => figure !== '');
  const head = figures.length === 0 ? name : `${name}：${figures.join('，')}`;
  return units.length === 0 ? head : `${head}；${units.join('、')}`;
}

/** A class a line: `三类：每月3篇，全年70篇，质量分60；司法局、民政局`. */
export const CLASSES: ValueForm<readonly UnitClass[]> = {
  read(text) {
    if (NONE.test(looseKey(text))) return [];
    const one = classOf(text);
    return one && [one];
  },
  write: (classes) => (classes.length === 0 ? '不分类' : classes.map(classText).join('\n')),
  accepts: '“三类：每月3篇，全年70篇，质量分60；司法局、民政局”，每类写一行，或“不分类”',
};

type Publications = ScoringScheme['adoption']['publications'];

function publicationOf(part: string): readonly [name: string, points: number] | undefined {
  const [, name = '', figure = ''] = /^(.*?)[=＝:：]\s*(\S+)$/.exec(part) ?? [];
  const points = readNumber(looseKey(figure).replace(/分$/, ''));
  const isMeant = tidy(name) !== '' && points !== undefined && points >= 0 && points <= 100_000;
  return isMeant ? [tidy(name), points] : undefined;
}

/** Points by publication: `要情快报=5、政务参阅=30`. */
export const PUBLICATIONS: ValueForm<Publications> = {
  read(text) {
    if (NONE.test(looseKey(text))) return {};
    const publications = listed(text).map(publicationOf);
    const read = publications.flatMap((one) => (one ? [one] : []));
    return read.length === publications.length ? Object.fromEntries(read) : undefined;
  },
  write(publications) {
    const parts = Object.entries(publications).map(([name, points]) => `${name}=${points}`);
    return parts.length === 0 ? '不单列' : parts.join('、');
  },
  accepts: '“要情快报=5、政务参阅=30”这样的写法，或“不单列”',
};
