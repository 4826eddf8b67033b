import { eventsTold, excel, noneMissing } from '../testing/excel';

const LEDGER = [
  ['序号', '姓名', '金额'],
  [1, '张三', 30],
  [2, '李四', 10],
  [3, '王五', 20],
];

function withTable(rows: readonly (readonly (string | number | null)[])[] = LEDGER) {
  const host = excel({ sheets: { 台账: rows } });
  const run = <T>(batch: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const table = sheet.tables.add('A1:C4', true);
      table.name = '明细';
      await context.sync();
      return batch(table, context);
    });
  return { ...host, run };
}

it('makes a table and gives its parts', async () => {
  const { app, run } = withTable();
  const found = await run(async (table, context) => {
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    const byName = context.workbook.tables.getItem('明细').load('id,name,showTotals,style');
    const none = context.workbook.tables.getItemOrNullObject('没有');
    table.columns.load('items/name,items/index,items/id,count');
    table.rows.load('items/values,count');
    table.load('id');
    for (const part of parts) part.load('address');
    await context.sync();
    return {
      addresses: parts.map(({ address }) => address),
      isSame: byName.id === table.id,
      name: byName.name,
      none: none.isNullObject,
      columns: table.columns.items.map(({ name, index }) => [name, index]),
      rows: table.rows.items.map(({ values }) => values),
      counts: [table.columns.count, table.rows.count],
    };
  });
  expect(found).toEqual({
    addresses: ['台账!A1:C4', '台账!A1:C1', '台账!A2:C4'],
    isSame: true,
    name: '明细',
    none: true,
    columns: [
      ['序号', 0],
      ['姓名', 1],
      ['金额', 2],
    ],
    rows: [[[1, '张三', 30]], [[2, '李四', 10]], [[3, '王五', 20]]],
    counts: [3, 3],
  });
  noneMissing(app);
});

it.each<[string, (context: Excel.RequestContext, table: Excel.Table) => void, string]>([
  [
    'a table over another',
    (context) => context.workbook.worksheets.getItem('台账').tables.add('C3:D9', true),
    'InvalidOperation',
  ],
  [
    'a name that is taken',
    (context) => {
      context.workbook.tables.add('台账!F1:G3', true).name = '明细';
    },
    'ItemAlreadyExists',
  ],
  [
    'a name that reads like a cell',
    (_context, table) => {
      table.name = 'A1';
    },
    'InvalidArgument',
  ],
  [
    'another row for the headers',
    (_context, table) => {
      table.resize('A2:C9');
    },
    'InvalidArgument',
  ],
  [
    'a row of another width',
    (_context, table) => {
      table.rows.add(undefined, [[1, 2]]);
    },
    'InvalidArgument',
  ],
  [
    'totals that are not shown',
    (_context, table) => {
      table.getTotalRowRange().load('address');
    },
    'ItemNotFound',
  ],
  [
    'deleting the headers alone',
    (_context, table) => {
      table.getHeaderRowRange().getEntireRow().delete('Up');
    },
    'InsertDeleteConflict',
  ],
  [
    'moving a part of the table',
    (_context, table) => {
      table.worksheet.getRange('A2').insert('Down');
    },
    'InsertDeleteConflict',
  ],
  [
    'merging in a table',
    (_context, table) => {
      table.worksheet.getRange('A2:B2').merge();
    },
    'InvalidOperation',
  ],
])('refuses %s', async (_what, ask, code) => {
  const { app, run } = withTable();
  const failing = run(async (table, context) => {
    ask(context, table);
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code });
  noneMissing(app);
});

it.each<[string, (table: Excel.Table) => void, unknown[][]]>([
  [
    'at the end',
    (table) => table.rows.add(undefined, [[4, '赵六', 5]]),
    [
      [1, '张三', 30],
      [2, '李四', 10],
      [3, '王五', 20],
      [4, '赵六', 5],
    ],
  ],
  [
    'in front',
    (table) => table.rows.add(0, [[4, '赵六', 5]]),
    [
      [4, '赵六', 5],
      [1, '张三', 30],
      [2, '李四', 10],
      [3, '王五', 20],
    ],
  ],
  [
    'not, but deletes two',
    (table) => {
      table.rows.deleteRowsAt(0, 2);
    },
    [[3, '王五', 20]],
  ],
  [
    'not, but deletes one',
    (table) => {
      table.rows.getItemAt(1).delete();
    },
    [
      [1, '张三', 30],
      [3, '王五', 20],
    ],
  ],
  [
    'not, but deletes all',
    (table) => {
      table.rows.deleteRowsAt(0, 3);
    },
    [],
  ],
  [
    'in place of all',
    (table) => {
      table.rows.deleteRowsAt(0, 3);
      table.rows.add(undefined, [[9, '孙七', 1]]);
    },
    [[9, '孙七', 1]],
  ],
  [
    'not, but sorts',
    (table) => {
      table.sort.apply([{ key: 2, ascending: true }]);
    },
    [
      [2, '李四', 10],
      [3, '王五', 20],
      [1, '张三', 30],
    ],
  ],
  [
    'by the sheet',
    (table) => table.worksheet.getRange('3:3').insert('Down'),
    [
      [1, '张三', 30],
      ['', '', ''],
      [2, '李四', 10],
      [3, '王五', 20],
    ],
  ],
  [
    'in no place',
    (table) => {
      table.resize('A1:C3');
    },
    [
      [1, '张三', 30],
      [2, '李四', 10],
    ],
  ],
])('adds rows %s; what stands below moves with them', async (_where, change, rows) => {
  const { app, book, run } = withTable([...LEDGER, [null, null, null], ['备注']]);
  const values = await run(async (table, context) => {
    change(table);
    table.rows.load('items/values');
    await context.sync();
    return table.rows.items.flatMap((row) => row.values);
  });
  expect(values).toEqual(rows);
  expect([...(book.sheet('台账')?.filled() ?? [])].filter(({ cell }) => cell.value === '备注')).toHaveLength(
    1,
  );
  noneMissing(app);
});

it('moves what stands right below when rows are added at the end', async () => {
  const { book, run } = withTable([...LEDGER, ['备注']]);
  await run(async (table, context) => {
    table.rows.add(undefined, [[4, '赵六', 5]]);
    await context.sync();
  });
  expect(book.active.cell(5, 0).value).toBe('备注');
  expect(book.active.cell(4, 1).value).toBe('赵六');
});

it('adds, names, fills and deletes columns', async () => {
  const { app, run } = withTable();
  const seen = await run(async (table, context) => {
    const added = table.columns.add(1, [['单位'], ['甲局'], ['乙局'], ['丙局']]);
    table.columns.add(undefined, undefined, '备注');
    table.columns.getItem('序号').delete();
    table.columns.getItem('金额').name = '金额（元）';
    const range = table.getRange().load('values');
    added.load('name,index');
    const body = table.columns.getItem('姓名').getDataBodyRange().load('address');
    const none = table.columns.getItemOrNullObject('序号');
    await context.sync();
    return [range.values[0], range.values[1], added.index, body.address, none.isNullObject];
  });
  expect(seen).toEqual([
    ['单位', '姓名', '金额（元）', '备注'],
    ['甲局', '张三', 30, ''],
    0,
    '台账!B2:B4',
    true,
  ]);
  noneMissing(app);
});

it('has headers with names of their own', async () => {
  const { run } = withTable();
  const headers = await run(async (table, context) => {
    table.columns.getItem('姓名').name = '列2';
    table.worksheet.getRange('B:B').insert('Right');
    table.worksheet.getRange('C1').values = [['序号']];
    const range = table.getHeaderRowRange().load('values');
    await context.sync();
    return range.values;
  });
  expect(headers).toEqual([['序号', '列22', '序号2', '金额']]);
});

it('filters by the columns of a table and shows all again', async () => {
  const { app, book, run } = withTable();
  const hidden = () => [1, 2, 3].filter((row) => !book.active.rows.isShown(row));
  await run(async (table, context) => {
    table.columns.getItem('金额').filter.applyCustomFilter('>=20');
    await context.sync();
    expect(hidden()).toEqual([2]);
    table.columns.getItem('姓名').filter.applyValuesFilter(['王五']);
    await context.sync();
    expect(hidden()).toEqual([1, 2]);
    table.columns.getItem('姓名').filter.clear();
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect([hidden(), table.autoFilter.isDataFiltered]).toEqual([[2], true]);
    table.clearFilters();
    await context.sync();
    expect(hidden()).toEqual([]);
  });
  noneMissing(app);
});

it('shows totals and takes headers away', async () => {
  const { app, book, run } = withTable();
  const seen = await run(async (table, context) => {
    table.showTotals = true;
    const total = table.getTotalRowRange().load('address,formulas');
    await context.sync();
    table.rows.add(undefined, [[4, '赵六', 5]]);
    table.showHeaders = false;
    const all = table.getRange().load('address');
    await context.sync();
    return [total.formulas, all.address];
  });
  expect(seen).toEqual([[['汇总', '', '=SUBTOTAL(109,C2:C4)']], '台账!A2:C6']);
  expect(book.active.cell(5, 0).value).toBe('汇总');
  noneMissing(app);
});

it('lets go of its cells, or takes them along', async () => {
  const { app, book, run } = withTable();
  await run(async (table, context) => {
    table.convertToRange().getCell(0, 0).values = [['编号']];
    const other = context.workbook.tables.add('台账!A1:B2', true);
    await context.sync();
    other.delete();
    await context.sync();
  });
  expect([
    book.active.tables.items.length,
    book.active.cell(0, 0).value,
    book.active.cell(0, 2).value,
  ]).toEqual([0, null, '金额']);
  noneMissing(app);
});

it('tells handlers of the table what changes in it', async () => {
  const { app, run } = withTable();
  const heard: unknown[] = [];
  await run(async (table, context) => {
    table.onChanged.add(({ changeType, address }) =>
      Promise.resolve(void heard.push(['table', changeType, address])),
    );
    context.workbook.tables.onChanged.add(({ changeType }) =>
      Promise.resolve(void heard.push(['all', changeType])),
    );
    await context.sync();
    table.rows.add(0);
    table.worksheet.getRange('Z99').values = [[1]];
    table.worksheet.getRange('B2').values = [['赵六']];
    table.worksheet.getRange('C2').values = [[5]];
    await context.sync();
    await eventsTold();
  });
  expect(heard).toEqual([
    ['table', 'RowInserted', 'A2:C2'],
    ['all', 'RowInserted'],
    ['table', 'RangeEdited', 'B2:C2'],
    ['all', 'RangeEdited'],
  ]);
  noneMissing(app);
});

it.each<[string, boolean, string[]]>([
  ['B3', false, ['明细']],
  ['B3', true, []],
  ['A1:F9', true, ['明细']],
  ['E1:F9', false, []],
])('finds tables from %s, wholly inside: %s', async (address, isWhole, names) => {
  const { app, run } = withTable();
  const seen = await run(async (table, context) => {
    const tables = table.worksheet.getRange(address).getTables(isWhole).load('items/name');
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
  expect(seen).toEqual(names);
  noneMissing(app);
});

it('keeps the names of its columns while its headers are hidden', async () => {
  const { app, run } = withTable();
  const headers = await run(async (table, context) => {
    table.showHeaders = false;
    table.worksheet.getRange('B:B').insert('Right');
    table.columns.add(undefined, undefined, '备注');
    table.columns.getItem('姓名').delete();
    table.showHeaders = true;
    const range = table.getHeaderRowRange().load('values,address');
    await context.sync();
    return [range.address, range.values[0]];
  });
  expect(headers).toEqual(['台账!A1:D1', ['序号', '列2', '金额', '备注']]);
  noneMissing(app);
});
