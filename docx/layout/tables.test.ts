import type { FileChild } from 'docx';
import fc from 'fast-check';
import { paragraphsOf } from '../testing/document-text';
import { all, has, one, treeOf, type XmlNode } from '../testing/xml-tree';
import { officialTemplate } from './official-document';
import { LANDSCAPE_TEXT_WIDTH, millimetres, TEXT_WIDTH } from './page';
import { formTable, loopTable, sharesOf, tablePlace } from './tables';

async function fileOf(block: FileChild): Promise<Uint8Array> {
  return officialTemplate({ title: '表', blocks: [block] });
}

function widths(table: XmlNode): readonly number[] {
  return all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('sharesOf', () => {
  it('shares out all there is, to each by its share', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 20_000 }), shares, (total, each) => {
        const found = sharesOf(total, each);
        expect(sum(found)).toBe(total);
        for (const [index, share] of each.entries())
          expect(Math.abs((found[index] ?? 0) - (share / sum(each)) * total)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('loopTable', () => {
  const TABLE = {
    list: '清单',
    columns: [
      { header: '序号', text: '{序号}', width: 1 },
      { header: '单位', text: '{单位}', width: 3, align: 'left' as const },
      { header: '完成率\n（%）', text: '{完成率}', width: 2 },
    ],
    totals: ['', '合计', '{完成率}'],
  };

  it('repeats its header, breaks no row and loops over one', async () => {
    const file = await fileOf(loopTable(TABLE));
    const rows = all(treeOf(file), 'w:tr');
    expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual([true, false, false]);
    expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
    expect(paragraphsOf(file).slice(0, 10)).toEqual([
      ...['序号', '单位', '完成率', '（%）'],
      ...['{#清单}{序号}', '{单位}', '{完成率}{/清单}'],
      ...['', '合计', '{完成率}'],
    ]);
  });

  it('is as wide as the text, in fixed columns', async () => {
    for (const [textWidth, expected] of [
      [undefined, TEXT_WIDTH],
      [LANDSCAPE_TEXT_WIDTH, LANDSCAPE_TEXT_WIDTH],
    ] as const) {
      const table = one(
        treeOf(await fileOf(loopTable({ ...TABLE, ...(textWidth !== undefined && { textWidth }) }))),
        'w:tbl',
      );
      expect(one(table, 'w:tblLayout').attributes['w:type']).toBe('fixed');
      expect(sum(widths(table))).toBe(expected);
      expect(one(table, 'w:tblStyle').attributes['w:val']).toBe('GovTable');
      for (const row of all(table, 'w:tr'))
        expect(all(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']))).toEqual(widths(table));
    }
  });

  it('aligns the cells of a column as said, and centres its header', async () => {
    const rows = all(treeOf(await fileOf(loopTable(TABLE))), 'w:tr');
    const alignments = rows.map((row) =>
      all(row, 'w:tc').map((cell) => one(cell, 'w:jc').attributes['w:val']),
    );
    expect(alignments.slice(0, 2)).toEqual([
      ['center', 'center', 'center'],
      ['center', 'left', 'center'],
    ]);
  });
});

it('formTable sets labels beside values, spans columns and leaves room to write', async () => {
  const form = formTable(
    [1, 2, 1, 2],
    [
      {
        cells: [
          { text: '事项', isLabel: true },
          { text: '{事项}', span: 3 },
        ],
      },
      {
        cells: [{ text: '甲', isLabel: true }, { text: '' }, { text: '乙', isLabel: true }, { text: '' }],
        height: 30,
      },
    ],
  );
  const table = one(treeOf(await fileOf(form)), 'w:tbl');
  const [first, second] = all(table, 'w:tr');
  if (!first || !second) throw new Error('no rows');
  const cellWidths = all(first, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));
  expect(cellWidths).toEqual([widths(table)[0], sum(widths(table).slice(1))]);
  expect(one(first, 'w:gridSpan').attributes['w:val']).toBe('3');
  expect(one(second, 'w:trHeight').attributes).toMatchObject({
    'w:val': String(millimetres(30)),
    'w:hRule': 'atLeast',
  });
  expect(all(table, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual([
    ...['GovTableHead', 'GovTableText'],
    ...['GovTableHead', 'GovTableText', 'GovTableHead', 'GovTableText'],
  ]);
});

it('tablePlace holds the place of a table alone', async () => {
  expect(paragraphsOf(await fileOf(tablePlace('统计表')))).toEqual(['{@统计表}']);
});
