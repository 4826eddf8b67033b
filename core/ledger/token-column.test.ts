import { resolveMerges } from '#core/grid/merged-cells';
import { grid } from '#tests/support/grid';
import { findTokenColumn, formatTokenHeader, parseTokenHeader } from './token-column';

const TOKEN = 'r1.3.AAAAAAAAAAA';
const HEAD = formatTokenHeader({ pulledTo: 3, digest: 'BBBBBBBBBBB' });

describe('findTokenColumn', () => {
  it.each([
    { name: 'by its head', rows: [['事项', HEAD], ['甲']], found: { index: 1, header: HEAD } },
    {
      name: 'by its tokens, its head gone',
      rows: [
        ['事项', null],
        ['甲', TOKEN],
      ],
      found: { index: 1, header: '' },
    },
    {
      name: 'by its tokens, its head written over',
      rows: [
        ['事项', '备注'],
        ['甲', TOKEN],
      ],
      found: { index: 1, header: '备注' },
    },
    {
      name: 'by its head rather than by stray tokens',
      rows: [
        ['事项', '备注', HEAD],
        ['甲', TOKEN],
      ],
      found: { index: 2, header: HEAD },
    },
    {
      name: 'nowhere: right of everything',
      rows: [
        ['事项', '备注'],
        ['甲', '乙'],
      ],
      found: { index: 2 },
    },
  ])('finds it $name', ({ rows, found }) => {
    expect(findTokenColumn(resolveMerges(grid('表', rows)), 0)).toEqual(found);
  });
});

describe('the head', () => {
  it.each([
    [undefined, { pulledTo: 0 }],
    ['备注', { pulledTo: 0 }],
    ['台账通标识', { pulledTo: 0 }],
    ['台账通标识@12', { pulledTo: 12 }],
    [HEAD, { pulledTo: 3, digest: 'BBBBBBBBBBB' }],
  ])('%s', (header, read) => {
    expect(parseTokenHeader(header)).toEqual(read);
  });
});
