import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Light } from '#core/completion/light';
import { computeStatus } from '#core/completion/status';
import type { CivilDate } from '#core/date/civil-date';
import { readSource } from '#cli/commands/source';
import { grid } from '#tests/support/grid';
import { articles, progress, quotas, rules, rulesOfNoYear, type Rows } from '#tests/support/sheets';
import { readWorkbook } from '#xlsx/read-workbook';
import { openBook } from '../opened-book';
import { completionView, type ItemView } from './completion-view';

/** When the workbook was opened; figures are asked for other days as well. */
const OPENED = '2026-11-22';

const SAMPLES = ['绵阳市司法局2023四个项目年台账.xlsx', '安居区司法局2023信息任务分配表.xlsx'];
const DAYS: readonly CivilDate[] = ['2022-12-31', '2023-06-30', '2023-12-31', OPENED];

function lightsOf(items: readonly ItemView[]): Record<Light, number> {
  const lit = (light: Light): number => items.filter((item) => item.light === light).length;
  return { red: lit('red'), yellow: lit('yellow'), blue: lit('blue'), green: lit('green') };
}

async function openSample(name: string) {
  const file = path.resolve('samples', name);
  return openBook(await readWorkbook(readFileSync(file), name), OPENED);
}

function openSheets(...sheets: readonly (readonly [string, Rows])[]) {
  const grids = sheets.map(([name, rows]) => grid(name, rows));
  return openBook({ fileName: '台账.xlsx', grids }, OPENED);
}

describe.each(SAMPLES)('of %s', (name) => {
  it.each(DAYS)('says what the command line says of %s', async (asOf) => {
    const { input } = await readSource([path.resolve('samples', name)], { asOf });
    expect(completionView(await openSample(name), asOf).status).toEqual(computeStatus(input));
  });

  it.each(DAYS)('has the rows behind each figure of %s', async (asOf) => {
    const { status, items, quotaPlaces } = completionView(await openSample(name), asOf);
    expect(lightsOf(items)).toEqual(status.total.lights);
    expect(status.ledgers.map((_, at) => lightsOf(items.filter(({ ledger }) => ledger === at)))).toEqual(
      status.ledgers.map(({ lights }) => lights),
    );
    expect(status.months.map(({ month }) => lightsOf(items.filter((item) => item.month === month)))).toEqual(
      status.months.map(({ lights }) => lights),
    );
    for (const { unit, lead, support } of status.units) {
      expect(lightsOf(items.filter((item) => item.lead.includes(unit)))).toEqual(lead.lights);
      expect(lightsOf(items.filter((item) => item.support.includes(unit)))).toEqual(support.lights);
    }
    expect(quotaPlaces).toHaveLength(status.quota.length);
  });
});

it('names the cells that items and quotas stand in', async () => {
  const book = await openSample(SAMPLES[0] ?? '');
  const valueAt = (sheet: string, cell: string): unknown => {
    const [, letter = '', row] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    const { values = [] } = book.workbook.grids.find((one) => one.sheet === sheet) ?? {};
    return values[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
  };
  const { items } = completionView(book, '2023-06-30');
  const elsewhere = items.filter(({ sheet, cell, title }) => !String(valueAt(sheet, cell)).includes(title));
  expect(items.length).toBeGreaterThan(100);
  expect(elsewhere).toEqual([]);
});

it('takes a ledger that is split over sheets for one, each row on its own sheet', () => {
  const book = openSheets(
    ['一', progress(['党建类', '1.甲制度', '5月底前', '办公室', '已完成', 1, 45060])],
    ['二', progress(['党建类', '2.乙制度', '6月底前', '办公室'])],
  );
  const { status, items } = completionView(book, '2023-07-01');
  expect(status.ledgers).toHaveLength(1);
  expect(items.map(({ ledger, sheet, cell, title, light }) => [ledger, sheet, cell, title, light])).toEqual([
    [0, '一', 'B3', '甲制度', 'green'],
    [0, '二', 'B3', '乙制度', 'red'],
  ]);
});

it('reads a ledger that names no year in the year of the day asked for', () => {
  const book = openSheets(['台账', rulesOfNoYear(['党建类', '1.甲制度', '5月底前', '办公室'])]);
  const monthOn = (asOf: CivilDate) => completionView(book, asOf).items.map(({ month }) => month);
  expect([monthOn('2024-12-31'), monthOn(OPENED)]).toEqual([['2024-05'], ['2026-05']]);
});

it('tells which ledgers have nowhere to fill in progress', () => {
  const book = openSheets(
    ['甲', rules(['党建类', '1.甲制度', '5月底前', '办公室'])],
    ['任务', quotas([1, '办公室', 10, 4, 4, 8])],
    ['登记', articles(['2023-05-01', '办公室', '政务信息', '', '一篇信息', '', ''])],
  );
  const { withoutProgress, status, quotaPlaces } = completionView(book, '2023-06-30');
  expect(withoutProgress).toEqual(['制度建设规范年']);
  expect(status.quota).toMatchObject([{ unit: '办公室', done: 1, quota: 8, gap: 7 }]);
  expect(quotaPlaces).toEqual([{ sheet: '任务', cell: 'B3' }]);
});

it('has nothing to say of a workbook without ledgers', () => {
  const { status, items, quotaPlaces, withoutProgress } = completionView(
    openSheets(['杂', [['通讯录', '电话']]]),
    OPENED,
  );
  expect({ total: status.total.total, items, quotaPlaces, withoutProgress }).toEqual({
    total: 0,
    items: [],
    quotaPlaces: [],
    withoutProgress: [],
  });
});
