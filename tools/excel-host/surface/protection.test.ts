import { eventsTold, excel, noneMissing } from '../testing/excel';

it('protects a sheet with options, and takes the protection off', async () => {
  const { app, run } = excel();
  const states = await run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('台账');
    const seen: unknown[] = [];
    const look = async () => {
      protection.load('protected,options');
      await context.sync();
      seen.push([protection.protected, protection.options.allowSort, protection.options.allowFormatCells]);
    };
    await look();
    protection.protect({ allowSort: true });
    await look();
    protection.unprotect();
    await look();
    return seen;
  });
  expect(states).toEqual([
    [false, false, false],
    [true, true, false],
    [false, false, false],
  ]);
  noneMissing(app);
});

it.each([
  [undefined, 'AccessDenied'],
  ['错', 'AccessDenied'],
  ['对', 'off'],
])('asks for the password: %s → %s', async (password, outcome) => {
  const { app, run } = excel();
  const unprotected = run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('台账');
    protection.protect({}, '对');
    await context.sync();
    protection.unprotect(password);
    await context.sync();
    return 'off';
  });
  const result = await unprotected.catch((error: unknown) => (error as { code: string }).code);
  expect(result).toBe(outcome);
  noneMissing(app);
});

describe('protecting what is protected', () => {
  const again = ({ run }: ReturnType<typeof excel>, end: 'protect' | 'unprotect') =>
    run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('台账');
      if (end === 'protect') protection.protect();
      protection[end]();
      await context.sync();
    });

  it.each(['protect', 'unprotect'] as const)('%s does nothing', async (end) => {
    const host = excel();
    await expect(again(host, end)).resolves.toBeUndefined();
    noneMissing(host.app);
  });

  it.each(['protect', 'unprotect'] as const)('%s is refused by Excel since June 2026', async (end) => {
    const host = excel();
    host.book.refusesNeedlessProtection = true;
    await expect(again(host, end)).rejects.toMatchObject({ code: 'AccessDenied' });
    noneMissing(host.app);
  });
});

it('tells of protection, on the sheet and for all sheets', async () => {
  const { app, run } = excel();
  const heard: unknown[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onProtectionChanged.add(({ isProtected, source }) =>
      Promise.resolve(void heard.push(['sheet', isProtected, source])),
    );
    context.workbook.worksheets.onProtectionChanged.add(({ isProtected }) =>
      Promise.resolve(void heard.push(['all', isProtected])),
    );
    await context.sync();
    sheet.protection.protect();
    await context.sync();
  });
  await eventsTold();
  expect(heard).toEqual([
    ['sheet', true, 'Local'],
    ['all', true],
  ]);
  noneMissing(app);
});

it('protects the workbook', async () => {
  const { app, run } = excel();
  const states = await run(async (context) => {
    const { protection } = context.workbook;
    protection.protect('对');
    protection.load('protected');
    await context.sync();
    const before = protection.protected;
    protection.unprotect('对');
    protection.load('protected');
    await context.sync();
    return [before, protection.protected];
  });
  expect(states).toEqual([true, false]);
  noneMissing(app);
});

/** Changes of a sheet whose cells are locked, save for A2, and what must be allowed for them; null where nothing helps. */
type Change = readonly [
  name: string,
  change: (sheet: Excel.Worksheet) => void,
  allowed: Excel.WorksheetProtectionOptions | null,
];

const changes: Change[] = [
  ['values', (sheet) => (sheet.getRange('B2').values = [['新']]), null],
  ['formulas', (sheet) => (sheet.getRange('B2').formulas = [['=1']]), null],
  [
    'emptying',
    (sheet) => {
      sheet.getRange('B2').clear('Contents');
    },
    null,
  ],
  [
    'copying',
    (sheet) => {
      sheet.getRange('B3').copyFrom('A2');
    },
    null,
  ],
  ['fill', (sheet) => (sheet.getRange('B2').format.fill.color = 'red'), { allowFormatCells: true }],
  ['number format', (sheet) => (sheet.getRange('B2').numberFormat = [['0.0']]), { allowFormatCells: true }],
  ['unlocking', (sheet) => (sheet.getRange('B2').format.protection.locked = false), null],
  ['row height', (sheet) => (sheet.getRange('2:2').format.rowHeight = 30), { allowFormatRows: true }],
  ['hiding rows', (sheet) => (sheet.getRange('2:2').rowHidden = true), { allowFormatRows: true }],
  ['hiding columns', (sheet) => (sheet.getRange('B:B').columnHidden = true), { allowFormatColumns: true }],
  ['inserting rows', (sheet) => void sheet.getRange('2:2').insert('Down'), { allowInsertRows: true }],
  ['inserting columns', (sheet) => void sheet.getRange('B:B').insert('Right'), { allowInsertColumns: true }],
  ['inserting cells', (sheet) => void sheet.getRange('B2').insert('Down'), null],
  [
    'deleting rows with locked cells',
    (sheet) => {
      sheet.getRange('2:2').delete('Up');
    },
    null,
  ],
  [
    'merging',
    (sheet) => {
      sheet.getRange('A2:A3').merge();
    },
    null,
  ],
  [
    'a filter',
    (sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A1:B3'));
    },
    null,
  ],
];

const ALL: Excel.WorksheetProtectionOptions = {
  ...{ allowAutoFilter: true, allowDeleteColumns: true, allowDeleteRows: true, allowEditObjects: true },
  ...{ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, allowInsertColumns: true },
  ...{ allowInsertRows: true, allowSort: true },
};

describe('a protected sheet', () => {
  const outcome = async (change: Change[1], options: Excel.WorksheetProtectionOptions) => {
    const host = excel({
      sheets: {
        台账: [
          ['单位', '数量'],
          ['甲局', 3],
          ['乙局', 8],
        ],
      },
    });
    const changing = host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('A2').format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
      change(sheet);
      await context.sync();
      return 'done';
    });
    const result = await changing.catch((error: unknown) => (error as { code: string }).code);
    noneMissing(host.app);
    return result;
  };

  it.each(changes)('%s', async (_name, change, allowed) => {
    expect(await outcome(change, {})).toBe('AccessDenied');
    expect(await outcome(change, allowed ?? ALL)).toBe(allowed ? 'done' : 'AccessDenied');
  });

  it('lets unlocked cells be changed', async () => {
    expect(await outcome((sheet) => (sheet.getRange('A2').values = [['丙局']]), {})).toBe('done');
  });

  it('lets unlocked cells be sorted where that is allowed', async () => {
    const sort = (sheet: Excel.Worksheet) => {
      sheet.getRange('A2').sort.apply([{ key: 0 }]);
    };
    expect(await outcome(sort, {})).toBe('AccessDenied');
    expect(await outcome(sort, { allowSort: true })).toBe('done');
  });
});

it.each<[string, (context: Excel.RequestContext) => void]>([
  ['adding a sheet', ({ workbook }) => void workbook.worksheets.add('新')],
  [
    'deleting a sheet',
    ({ workbook }) => {
      workbook.worksheets.getItem('汇总').delete();
    },
  ],
  ['renaming a sheet', ({ workbook }) => (workbook.worksheets.getItem('汇总').name = '新')],
  ['moving a sheet', ({ workbook }) => (workbook.worksheets.getItem('汇总').position = 0)],
  ['hiding a sheet', ({ workbook }) => (workbook.worksheets.getItem('汇总').visibility = 'Hidden')],
  ['copying a sheet', ({ workbook }) => void workbook.worksheets.getItem('汇总').copy()],
])('a protected workbook refuses %s', async (_name, change) => {
  const { app, run } = excel({ sheets: { 台账: [], 汇总: [] } });
  const changing = run(async (context) => {
    context.workbook.protection.protect();
    change(context);
    await context.sync();
  });
  await expect(changing).rejects.toMatchObject({ code: 'AccessDenied' });
  noneMissing(app);
});
