import type { RowFields } from '#core/ledger/row-fields';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { monthTextOf } from './month';
import { monthReports, notesByMonth } from './month-reports';
import type { DatedVersion } from './row-life';

const RULES = DEFAULT_RULES.reporting;

/** A version of noon in Shanghai. */
function on(day: string, fields: RowFields, by = '张三'): DatedVersion {
  return { at: Date.parse(`${day}T12:00:00+08:00`), by, fields };
}

const isDone = ({ status }: RowFields): boolean => status === '已完成';

function reported(versions: readonly DatedVersion[], rules = RULES): string[] {
  return monthReports(versions, rules, { begin: '2023-01-01', isDone }).map(
    ({ month, at }) => `${monthTextOf(month)} ${new Date(at + 8 * 3_600_000).toISOString().slice(5, 10)}`,
  );
}

const FILED = on('2023-01-10', { item: '甲' });

describe('the month a report is of', () => {
  it.each<readonly [what: string, versions: readonly DatedVersion[], reports: readonly string[]]>([
    ['the month it names', [FILED, on('2023-06-02', { note: '5月：已调研' })], ['2023-05 06-02']],
    [
      'all months it names for the first time',
      [FILED, on('2023-05-30', { note: '5月：甲' }), on('2023-07-20', { note: '5月：甲；6月：乙；7月：丙' })],
      ['2023-05 05-30', '2023-06 07-20', '2023-07 07-20'],
    ],
    [
      'still the old month where its words were only worked over',
      [FILED, on('2023-05-30', { note: '5月：甲' }), on('2023-06-20', { note: '5月：乙' })],
      ['2023-05 05-30'],
    ],
    [
      'the month of its day, where it names none and the month before was reported',
      [FILED, on('2023-05-20', { note: '甲' }), on('2023-06-03', { note: '乙' })],
      ['2023-05 05-20', '2023-06 06-03'],
    ],
    [
      'the month before, up to five days after it was due, where that was not reported',
      [FILED, on('2023-06-05', { note: '甲' })],
      ['2023-05 06-05'],
    ],
    ['its own month from the sixth day on', [FILED, on('2023-06-06', { note: '甲' })], ['2023-06 06-06']],
    [
      'not a month that has not begun',
      [FILED, on('2023-06-20', { note: '计划2023年12月完成' })],
      ['2023-06 06-20'],
    ],
    ['last December, named in January', [FILED, on('2024-01-03', { note: '12月：甲' })], ['2023-12 01-03']],
    ['none where it says nothing', [FILED, on('2023-06-20', { note: '无' })], []],
    ['nothing before the row was there', [on('2023-06-02', { note: '甲' })], ['2023-06 06-02']],
  ])('is %s', (_, versions, reports) => {
    expect(reported(versions)).toEqual(reports);
  });

  it('follows the due day of the rules', () => {
    const rules = { dueDay: 5, inNextMonth: true, lateDays: 0 } as const;
    expect(reported([FILED, on('2023-07-05', { note: '甲' })], rules)).toEqual(['2023-06 07-05']);
    expect(reported([FILED, on('2023-07-06', { note: '甲' })], rules)).toEqual(['2023-07 07-06']);
  });
});

describe('what reports', () => {
  it('is finishing the item too, with the month of 完成日期', () => {
    const done = on('2023-07-03', { status: '已完成', doneOn: '2023-06-29' });
    expect(reported([FILED, done])).toEqual(['2023-06 07-03']);
    expect(reported([FILED, on('2023-06-20', { status: '已完成' })])).toEqual(['2023-06 06-20']);
  });

  it('is not another cell, nor the same note again, nor a note taken out', () => {
    const note = '5月：甲';
    const versions = [
      FILED,
      on('2023-05-20', { note }),
      on('2023-06-20', { note, evidence: '照片' }),
      on('2023-07-20', { note, percent: 60 }),
      on('2023-08-20', {}),
    ];
    expect(reported(versions)).toEqual(['2023-05 05-20']);
  });

  it('is not what a deleted row held', () => {
    const gone: DatedVersion = { ...on('2023-06-20', { note: '6月：乙', status: '已完成' }), deleted: true };
    expect(reported([FILED, gone])).toEqual([]);
  });
});

describe('notes of past months', () => {
  it('stay readable as they read last, with who wrote them', () => {
    const versions = [
      FILED,
      on('2023-05-20', { note: '5月：甲' }),
      on('2023-05-21', { note: '5月：甲乙' }, '李四'),
      on('2023-06-20', { note: '6月：丙' }),
    ];
    expect(notesByMonth(versions, RULES)).toEqual([
      { month: 2023 * 12 + 4, text: '5月：甲乙', by: '李四', at: versions[2]?.at },
      { month: 2023 * 12 + 5, text: '6月：丙', by: '张三', at: versions[3]?.at },
    ]);
  });

  it('are none of a row without versions', () => {
    expect(notesByMonth([], RULES)).toEqual([]);
  });
});
