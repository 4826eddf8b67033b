import fc from 'fast-check';
import { addDays, type CivilDate } from '#core/date/civil-date';
import { gapsOf } from '#core/document/document-data';
import { documentData } from '#core/document/vocabulary';
import type { ProjectItem } from '#core/ledger/project-item';
import type { ReportInput } from '#core/report/report-input';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { type AnnualReport, buildAnnualReport } from './annual-report';
import { ANNUAL_VOCABULARY } from './annual-vocabulary';
import type { Figure, Prose } from './figure';

const WORDS = [
  '党建',
  '依法治市',
  '立法',
  '行政复议',
  '执法',
  '律师',
  '调解',
  '普法',
  '矫正',
  '司法所',
  '公文',
  '某事',
];

interface Entry {
  readonly word: string;
  /** Days after New Year it is due; null without a date. */
  readonly due: number | null;
  readonly done: number | null;
  readonly isRegulation: boolean;
}

const ENTRY: fc.Arbitrary<Entry> = fc.record({
  word: fc.constantFrom(...WORDS),
  due: fc.option(fc.integer({ min: 0, max: 500 })),
  done: fc.option(fc.integer({ min: 0, max: 500 })),
  isRegulation: fc.boolean(),
});

const day = (after: number): CivilDate => addDays('2023-01-01', after);
/** A name without digits for each number, so that digits in the text are figures. */
const name = (at: number): string =>
  String(at).replace(/\d/g, (digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit)));

function item({ word, due, done, isRegulation }: Entry, ledger: number, at: number): ProjectItem {
  const title = `${word}之${name(ledger)}号${name(at)}`;
  const milestones = due === null ? [] : [{ due: day(due), span: [0, 0] as const }];
  return {
    ...{ row: at + 4, no: at + 1, group: '' },
    item: isRegulation ? `《${title}》` : title,
    deadline: { text: '', type: due === null ? 'long-term' : 'dated', milestones, notes: [] },
    units: [{ name: '某科', role: 'lead', collective: false }],
    progress: done === null ? {} : { status: '已完成', doneOn: day(done) },
  };
}

const INPUT: fc.Arbitrary<ReportInput> = fc
  .record({
    ledgers: fc.array(fc.array(ENTRY, { maxLength: 25 }), { maxLength: 3 }),
    articles: fc.array(
      fc.record({ word: fc.constantFrom(...WORDS), level: fc.constantFrom('县', '省', '') }),
    ),
    asOf: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ ledgers, articles, asOf }) => ({
    ...{ bureau: '某局', asOf: day(asOf), basis: [], rules: DEFAULT_RULES, quotas: [], inspections: [] },
    ledgers: ledgers.map((entries, at) => ({
      ...{ kind: `k${at}`, name: `台账${name(at)}`, year: 2023 },
      items: entries.map((entry, index) => item(entry, at, index)),
    })),
    articles: articles.map(({ word, level }, at) => ({
      ...{
        row: at + 3,
        date: day(at % 300),
        unit: '某科',
        category: '政务信息',
        title: `${word}${name(at)}文`,
      },
      adoptedBy: level,
    })),
  }));

function proseOf(report: AnnualReport): readonly Prose[] {
  return [
    report.opening,
    ...report.sections.flatMap(({ paragraphs }) => paragraphs),
    ...report.leaders,
    ...[...report.shortcomings, ...report.plans].flatMap(({ paragraphs }) => paragraphs),
  ];
}

const words = (prose: readonly Prose[]): string =>
  prose
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : 'gap' in piece ? '' : piece.text))
    .join('\n');

function law(holds: (report: AnnualReport, input: ReportInput) => void): void {
  fc.assert(
    fc.property(INPUT, (input) => {
      holds(buildAnnualReport(input), input);
    }),
    { numRuns: 40 },
  );
}

type Placed = { readonly ledger: string; readonly one: ProjectItem };

const percent = (part: number, whole: number): string =>
  `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%`;

/** What figures of known names say of the items they are about, worked out from the ledgers alone. */
function saying(what: string, of: readonly Placed[], asOf: CivilDate): string | undefined {
  const done = of.filter(({ one }) => one.progress?.doneOn !== undefined && one.progress.doneOn <= asOf);
  const late = of.filter((each) => {
    const due = each.one.deadline.milestones[0]?.due;
    return !done.includes(each) && due !== undefined && due < asOf;
  });
  const known: Readonly<Record<string, string>> = {
    事项: String(of.length),
    已完成: String(done.length),
    尚未完成: String(of.length - done.length),
    完成率: percent(done.length, of.length),
    逾期未完成: String(late.length),
  };
  return known[what.replace(/^(?:全部|列入台账)|事项(?=.)/gu, '').replace(/^已完成事项$/u, '已完成')];
}

/** What a figure should be; undefined where its name is not known here. */
function recounted({ about }: Figure, report: AnnualReport, input: ReportInput): string | undefined {
  const all = input.ledgers.flatMap((ledger) => ledger.items.map((one) => ({ ledger: ledger.name, one })));
  const [scope = '', what] = about.split('：');
  if (what === undefined) return saying(scope, all, input.asOf);
  const placed = report.placements.find((placement) => placement.name === scope)?.items ?? [];
  const titles = new Set(placed.map((one) => one.item));
  const own = all.filter(({ ledger, one }) => ledger === scope || titles.has(one.item));
  return saying(what, own, input.asOf);
}

describe('the annual report, whatever the ledgers', () => {
  it('has figures that their rows come to, each row once and in the ledgers', () => {
    law(({ figures }, input) => {
      const known = new Set([
        ...input.ledgers.flatMap((ledger) => ledger.items.map(({ row }) => `${ledger.name} ${row}`)),
        ...input.articles.map(({ row }) => `信息报送登记表 ${row}`),
      ]);
      for (const { rows, whole = [], text } of figures) {
        const places = rows.map(({ ledger, row }) => `${ledger} ${row}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places.filter((place) => !known.has(place))).toEqual([]);
        const again = whole.length === 0 ? String(rows.length) : percent(rows.length, whole.length);
        expect(text).toBe(again);
      }
    });
  });

  it('has figures that can be counted again from the ledgers', () => {
    let checked = 0;
    law((report, input) => {
      for (const figure of report.figures) {
        const again = recounted(figure, report, input);
        if (again === undefined) continue;
        checked += 1;
        expect([figure.about, figure.text]).toEqual([figure.about, again]);
      }
    });
    expect(checked).toBeGreaterThan(300);
  });

  it('has no figure but those with a source', () => {
    law((report) => {
      const plain = proseOf(report)
        .flat()
        .filter((piece) => typeof piece === 'string')
        .join('')
        .replace(/(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日)|\d{4}年|见附表2/g, '');
      expect(plain).not.toMatch(/\d/);
    });
  });

  it('places every item in exactly one function', () => {
    law(({ placements }, { ledgers }) => {
      const placed = placements.flatMap(({ items }) => items.map(({ item: title }) => title));
      expect([...placed].sort()).toEqual(ledgers.flatMap(({ items }) => items.map((one) => one.item)).sort());
    });
  });

  it('says nothing twice: no title, no figure', () => {
    law((report, { ledgers, articles }) => {
      const text = words(proseOf(report));
      const titles = [
        ...ledgers.flatMap(({ items }) => items.map((one) => one.item)),
        ...articles.map(({ title }) => title),
      ];
      const closed = (title: string): RegExp => new RegExp(`${title}(?![甲乙丙丁戊己庚辛壬癸])`, 'gu');
      const twice = titles.filter((title) => (text.match(closed(title))?.length ?? 0) > 1);
      expect(twice).toEqual([]);
      const abouts = proseOf(report).flatMap((prose) =>
        prose.flatMap((piece) => (typeof piece === 'object' && 'about' in piece ? [piece.about] : [])),
      );
      expect(new Set(abouts).size).toBe(abouts.length);
    });
  });

  it('ends every paragraph with a full stop, or is all a marked place', () => {
    law((report) => {
      for (const prose of proseOf(report)) {
        const last = prose.at(-1);
        if (prose.length > 1) expect(last).toMatch(/。$/);
        expect(words([prose])).not.toMatch(/[，、；：]。|[，、；]{2}|undefined|NaN/);
      }
    });
  });

  it('counts its marked places', () => {
    law((report) => {
      const data = documentData(ANNUAL_VOCABULARY, report);
      expect(data['待填处数']).toEqual({ kind: 'text', text: String(gapsOf(data).length) });
      expect(data['有待填']).toEqual({ kind: 'when', holds: true });
    });
  });
});
