import type { DashboardInput } from '#core/dashboard/build-dashboard';
import { buildDashboard } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import { formatArea } from '#tools/excel-host/model/area';
import { STRICT_PROTECTION } from '#tools/excel-host/model/protection';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { excel, noneMissing, type SimulatedExcel } from '#tools/excel-host/testing/excel';
import { DASHBOARD_INPUT, withManyOverdue } from '#tests/support/dashboard-input';
import { ExcelRefusal } from '../excel-refusal';
import { removeDashboard, writeDashboard } from './write-dashboard';

const LEDGER = [
  ['序号', '事项'],
  [1, '甲'],
];
const BOARD = '领导看板';
const DASHBOARD = buildDashboard(DASHBOARD_INPUT);

const open = (sheets = {}) => excel({ version: '2021', sheets: { 台账: LEDGER, ...sheets } });

function write({ run }: SimulatedExcel, input: DashboardInput = DASHBOARD_INPUT) {
  return run((context) => writeDashboard(context, layOut(buildDashboard(input))));
}

function sheetOf({ book }: SimulatedExcel, name = BOARD): Sheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a sheet holds, by address. */
function contentsOf(sheet: Sheet): Map<string, unknown> {
  const filled = [...sheet.filled()].filter(({ cell }) => cell.value !== null);
  return new Map(
    filled.map(({ row, column, cell }) => [
      formatArea({ top: row, left: column, bottom: row, right: column }),
      cell.value,
    ]),
  );
}

const addressOf = (sheet: Sheet, value: unknown): string | undefined =>
  [...contentsOf(sheet)].find(([, found]) => found === value)?.[0];

/** All of a sheet that a test may compare: values, looks, merges, rules and charts. */
function pictureOf(sheet: Sheet) {
  return {
    cells: [...sheet.filled()].map(({ row, column, cell }) => [row, column, cell.value, cell.style]),
    merges: sheet.merges.map(formatArea).sort(),
    rules: sheet.conditions.items.map(({ areas, rule, look }) => ({ areas, rule, look })),
    charts: sheet.charts.items.map(({ id, name, type, series, left, top, width, height }) => ({
      ...{ id, name, type, left, top, width, height },
      series: series.map(({ values, categories }) => [values, categories]),
    })),
    heights: [...sheet.rows.entries()].map(([row, { size }]) => [row, size]).sort(),
  };
}

describe('a board that is made', () => {
  it('is put behind all other sheets, and leaves them and the one in front as they are', async () => {
    const host = open({ 单位: [['办公室']] });
    const before = pictureOf(sheetOf(host, '台账'));
    expect(await write(host)).toEqual({ created: true });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['台账', '单位', BOARD]);
    expect(host.book.active.name).toBe('台账');
    expect(pictureOf(sheetOf(host, '台账'))).toEqual(before);
    noneMissing(host.app);
  });

  it('says what the layout says, cell by cell', async () => {
    const host = open();
    await write(host);
    const { cells } = layOut(buildDashboard(DASHBOARD_INPUT));
    const expected = cells
      .filter(({ value }) => value !== '')
      .map(({ row, column, value }) => [
        formatArea({ top: row, left: column, bottom: row, right: column }),
        value,
      ]);
    expect(contentsOf(sheetOf(host))).toEqual(new Map(expected as [string, unknown][]));
  });

  it('keeps texts of the ledger that look like formulas or dates', async () => {
    const host = open();
    await write(host);
    const sheet = sheetOf(host);
    const held = [...sheet.filled()].filter(({ cell }) => cell.value === '=丙').map(({ cell }) => cell);
    expect(held).toHaveLength(2);
    expect([...sheet.filled()].filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
  });

  it('draws native charts over the figures of its tables', async () => {
    const host = open();
    await write(host);
    const sheet = sheetOf(host);
    const seen = await host.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(BOARD);
      charts.load('items/name,items/chartType,items/title/text');
      await context.sync();
      const series = charts.items.map((chart) => chart.series.load('items/name'));
      await context.sync();
      const drawn = series.map(({ items }) =>
        items.map(
          (one) =>
            [one.name, one.getDimensionValues('Categories'), one.getDimensionValues('Values')] as const,
        ),
      );
      await context.sync();
      return charts.items.map(({ name, chartType, title }, index) => ({
        ...{ name, chartType, title: title.text },
        series: drawn[index]?.map(([of, categories, values]) => [of, categories.value, values.value]),
      }));
    });
    const months = ['1月', '2月', '3月', '4月', '5月', '6月'];
    expect(seen).toEqual([
      {
        ...{ name: '台账通-亮灯', chartType: 'Doughnut', title: '亮灯情况（项）' },
        series: [['项数', ['红灯', '黄灯', '绿灯'], [2, 1, 4]]],
      },
      {
        ...{ name: '台账通-走势', chartType: 'LineMarkers', title: '逐月完成率' },
        series: [['完成率', months, [0, 0, 0, 0, 1 / 7, 2 / 7]]],
      },
      {
        ...{ name: '台账通-累计', chartType: 'ColumnClustered', title: '逐月累计完成（项）' },
        series: [
          ['累计应完成', months, [0, 0, 1, 1, 3, 4]],
          ['累计完成', months, [0, 0, 0, 0, 1, 2]],
        ],
      },
      {
        ...{ name: '台账通-单位', chartType: 'BarClustered', title: '牵头单位完成率' },
        series: [['完成率', ['办公室', '涪城区司法局', '信息科', '政治部'], [1, 0, 0, 0]]],
      },
    ]);
    // The charts lie below the cards and above the list of what is red.
    const heading = await topOf(host, addressOf(sheet, '红灯事项（共2项，逾期最久的在前）'));
    const cards = await topOf(host, addressOf(sheet, '事项共7项，已完成2项'));
    for (const { top, height } of sheet.charts.items) {
      expect(top).toBeGreaterThan(cards);
      expect(top + height).toBeLessThanOrEqual(heading);
    }
    noneMissing(host.app);
  });

  it('gives each light its own colour', async () => {
    const host = open();
    await write(host);
    const [lights] = sheetOf(host).charts.items;
    const colours = [0, 1, 2].map((slice) =>
      lights?.series[0]?.settings.get(`Points.${slice}.Format.Fill.Color`),
    );
    expect(colours).toEqual(DASHBOARD.lamps.map(({ fill }) => fill));
  });

  it('has one conditional format for each rule, over all the cells it is for', async () => {
    const host = open();
    await write(host);
    const sheet = sheetOf(host);
    const rules = sheet.conditions.items.map(({ areas, rule }) => [rule.type, areas.length] as const);
    // Three cards, what is red in tables, the three names of lamps, and what is behind.
    expect(rules.filter(([type]) => type === 'CellValue')).toHaveLength(8);
    // The rates of ledgers, units (on the page too), months and quotas.
    expect(rules.filter(([type]) => type === 'DataBar')).toEqual([['DataBar', 9]]);
    const lamp = addressOf(sheet, '亮灯')?.replace(/\D+/, '');
    const red = sheet.conditions.items.find(({ rule }) => 'formula1' in rule && rule.formula1 === '"红灯"');
    expect(red?.areas.map(formatArea)).toEqual([`B${Number(lamp) + 1}:G${Number(lamp) + 3}`]);
  });

  it.each([
    ['a small board', DASHBOARD_INPUT],
    ['a large one', withManyOverdue(60)],
  ])('takes three round trips for %s, and four to refresh it', async (_name, input) => {
    const host = open();
    await write(host, input);
    expect(host.app.requests.all).toHaveLength(3);
    host.app.requests.clear();
    await write(host, input);
    expect(host.app.requests.all).toHaveLength(4);
  });

  it('takes no step for each row', async () => {
    const actions = async (units: number) => {
      const host = open();
      await write(host, withManyOverdue(units));
      return Math.max(...host.app.requests.all.map(({ request }) => request.Actions.length));
    };
    // Each unit has a row in two tables. The client library hands over many values in several parts.
    expect((await actions(222)) - (await actions(22))).toBeLessThan(400 / 4);
  });

  it('paints each tile in the colour of its lamp', async () => {
    const host = open();
    await write(host);
    const sheet = sheetOf(host);
    const fills = new Map<unknown, string | undefined>(
      [...sheet.filled()].map(({ cell }) => [cell.value, cell.style.fill]),
    );
    const [red, yellow, green] = DASHBOARD.lamps.map(({ ground }) => ground);
    expect(['1 ■红灯\n戊', '1 ▲黄灯\n6月30日', '1 √绿灯\n乙'].map((tile) => fills.get(tile))).toEqual([
      ...[red, yellow, green],
    ]);
  });

  it('prints the page of the board on one A3 across, with its name, number and day below', async () => {
    const host = open();
    const printed = () =>
      host.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(BOARD);
        pageLayout.load('orientation,paperSize,zoom');
        const area = pageLayout.getPrintArea().load('address');
        const footer = pageLayout.headersFooters.defaultForAllPages.load(
          'leftFooter,centerFooter,rightFooter',
        );
        await context.sync();
        const { orientation, paperSize, zoom } = pageLayout;
        const { leftFooter, centerFooter, rightFooter } = footer;
        return { orientation, paperSize, zoom, area: area.address, leftFooter, centerFooter, rightFooter };
      });
    for (const input of [DASHBOARD_INPUT, withManyOverdue(30), { ...DASHBOARD_INPUT, bureau: 'A&B局' }]) {
      await write(host, input);
      const { page } = layOut(buildDashboard(input));
      expect(await printed()).toEqual({
        ...{ orientation: 'Landscape', paperSize: 'A3' },
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
        area: `${BOARD}!A1:AE${page.rowCount}`,
        leftFooter: `${input.bureau.replace('&', '&&')}台账工作看板`,
        ...{ centerFooter: '第 &P 页 共 &N 页', rightFooter: '截至2023年6月30日' },
      });
    }
    noneMissing(host.app);
  });

  it('is complete where the page cannot be set up', async () => {
    const whole = open();
    await write(whole);
    const host = open();
    const writing = host.run(async (context) => {
      const sync = context.sync.bind(context);
      let trips = 0;
      context.sync = <T>(value?: T): Promise<T> => {
        // The third is for the page.
        if (++trips === 3) host.app.faults.failNext('GeneralException');
        return sync<T>(value);
      };
      return writeDashboard(context, layOut(buildDashboard(DASHBOARD_INPUT)));
    });
    expect(await writing).toEqual({ created: true });
    expect(host.app.requests.all.at(-1)?.error).toBe('GeneralException');
    expect(contentsOf(sheetOf(host))).toEqual(contentsOf(sheetOf(whole)));
  });
});

/** Where a cell begins, in points from the top of the sheet. */
function topOf({ run }: SimulatedExcel, address = ''): Promise<number> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem(BOARD).getRange(address).load('top');
    await context.sync();
    return range.top;
  });
}

describe('a board that is refreshed', () => {
  it('is the same again when nothing has changed', async () => {
    const host = open();
    await write(host);
    const [{ id }, before] = [sheetOf(host), pictureOf(sheetOf(host))];
    expect(await write(host)).toEqual({ created: false });
    expect(sheetOf(host).id).toBe(id);
    expect(pictureOf(sheetOf(host))).toEqual(before);
    noneMissing(host.app);
  });

  it.each([
    ['fewer', withManyOverdue(20), DASHBOARD_INPUT],
    ['more', DASHBOARD_INPUT, withManyOverdue(20)],
  ])('is as if it were new with %s rows, in the place where people put it', async (_name, before, after) => {
    const fresh = open();
    await write(fresh, after);
    const host = open();
    await write(host, before);
    const sheet = sheetOf(host);
    host.book.sheets = [sheet, ...host.book.sheets.filter((other) => other !== sheet)];
    const ids = sheet.charts.items.map(({ id }) => id);
    await write(host, after);
    const [now, wanted] = [pictureOf(sheet), pictureOf(sheetOf(fresh))];
    expect(contentsOf(sheet)).toEqual(contentsOf(sheetOf(fresh)));
    expect([now.merges, now.rules, now.heights]).toEqual([wanted.merges, wanted.rules, wanted.heights]);
    expect(now.charts.map(({ id: _id, ...chart }) => chart)).toEqual(
      wanted.charts.map(({ id: _id, ...chart }) => chart),
    );
    expect(sheet.charts.items.map(({ id }) => id)).toEqual(ids);
    expect(host.book.sheets[0]).toBe(sheet);
  });

  it('leaves alone what others put beside and below it', async () => {
    const host = open();
    await write(host);
    const sheet = sheetOf(host);
    const below = sheet.usedArea(true)?.bottom ?? 0;
    sheet.put(3, 32, { value: '局长批示', style: PLAIN_STYLE });
    sheet.put(below + 3, 0, { value: '备注', style: PLAIN_STYLE });
    await write(host);
    expect([sheet.cell(3, 32).value, sheet.cell(below + 3, 0).value]).toEqual(['局长批示', '备注']);
  });

  it('takes away its charts that have no figures any more, and no others', async () => {
    const host = open();
    await write(host);
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(BOARD);
      sheet.charts.add('Pie', sheet.getRange('A1:B2')).name = '局长的图';
      await context.sync();
    });
    await write(host, { ...DASHBOARD_INPUT, ledgers: [] });
    expect(sheetOf(host).charts.items.map(({ name }) => name)).toEqual(['局长的图', '台账通-信息']);
  });

  it('makes a new board where somebody keeps the old one under another name', async () => {
    const host = open();
    await write(host);
    const old = sheetOf(host);
    old.name = '看板6月';
    const before = pictureOf(old);
    expect(await write(host)).toEqual({ created: true });
    expect(pictureOf(old)).toEqual(before);
  });
});

describe('refuses', () => {
  const refusalOf = (host: SimulatedExcel): Promise<unknown> =>
    write(host).then(
      () => undefined,
      (error: unknown) => error,
    );

  it.each<[string, (host: SimulatedExcel) => void, string, string]>([
    ['a protected board', protect(BOARD), 'protected', '“领导看板”工作表受保护'],
    [
      'a sheet of that name that is not ours',
      (host) => {
        const sheet = sheetOf(host);
        const last = sheet.usedArea(true)?.bottom ?? 0;
        sheet.put(last, 0, { value: '本局自制', style: PLAIN_STYLE });
      },
      'other',
      '请给它改个名字',
    ],
    [
      'an empty sheet of that name',
      (host) => {
        host.book.removeSheet(sheetOf(host));
        host.book.addSheet(BOARD);
      },
      'other',
      '请给它改个名字',
    ],
  ])('%s, and changes nothing', async (_name, prepare, reason, message) => {
    const host = open();
    await write(host);
    prepare(host);
    const before = pictureOf(sheetOf(host));
    const refusal = await refusalOf(host);
    expect(refusal).toBeInstanceOf(ExcelRefusal);
    expect(refusal).toMatchObject({ reason, message: expect.stringContaining(message) as string });
    expect(pictureOf(sheetOf(host))).toEqual(before);
  });

  it('a new sheet in a workbook whose structure is protected', async () => {
    const host = open();
    host.book.protection = {};
    expect(await refusalOf(host)).toMatchObject({ name: 'ExcelRefusal', reason: 'protected' });
    expect(host.book.sheets).toHaveLength(1);
  });

  it('but not to refresh a board there', async () => {
    const host = open();
    await write(host);
    host.book.protection = {};
    expect(await write(host)).toEqual({ created: false });
  });
});

function protect(name: string) {
  return (host: SimulatedExcel): void => {
    const sheet = sheetOf(host, name);
    sheet.protection = { options: STRICT_PROTECTION };
  };
}

describe('taking the board away', () => {
  it('deletes its sheet', async () => {
    const host = open();
    await write(host);
    await host.run(removeDashboard);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['台账']);
    noneMissing(host.app);
  });

  it('does nothing where it is gone already', async () => {
    const host = open();
    await host.run(removeDashboard);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['台账']);
  });

  it('refuses to delete a sheet that is not ours', async () => {
    const host = open({ [BOARD]: [['本局自制']] });
    await expect(host.run(removeDashboard)).rejects.toMatchObject({ name: 'ExcelRefusal', reason: 'other' });
    expect(host.book.sheets).toHaveLength(2);
  });
});
