import { digestOf } from '#core/sync/client/row-set-digest';
import { rowHash } from '#core/sync/row-hash';
import { formatRowToken } from '#core/sync/row-token';
import { grid } from '#tests/support/grid';
import { openBook, type OpenedBook } from '../opened-book';
import { isUnsynced } from './is-unsynced';

type Row = readonly (string | null)[];

const REV = 3;
const TITLE: Row = ['2023年“基础工作提升年”项目台账'];
const HEADERS: Row = ['目标', '具体任务', '时序进度', '责任单位', '最新进展'];
const FIRST: Row = ['夯实', '1.甲事', '长期', '办公室', null];
const SECOND: Row = ['夯实', '2.乙事', '长期', '办公室', null];

function opened(...rows: readonly Row[]): OpenedBook {
  return openBook({ fileName: '台账.xlsx', grids: [grid('提升年', [TITLE, ...rows])] }, '2023-06-28');
}

/** The rows as they are after a synchronisation, each with its token, below a header that knows them all. */
function synchronised(): { header: Row; first: Row; second: Row } {
  const [ledger] = opened([...HEADERS, '台账通标识@0'], [...FIRST, null], [...SECOND, null]).understood
    .ledgers;
  const tokens = (ledger?.rows ?? []).map(({ fields }, at) => ({
    ...{ rowId: `r${at}`, rev: REV },
    hash: rowHash(fields),
  }));
  const [one = '', two = ''] = tokens.map(formatRowToken);
  return {
    header: [...HEADERS, `台账通标识@${REV}~${digestOf(tokens)}`],
    first: [...FIRST, one],
    second: [...SECOND, two],
  };
}

const { header, first, second } = synchronised();
const changed = [...second.slice(0, 4), '6月：部署', ...second.slice(5)];
const added = ['夯实', '3.丙事', '长期', '办公室', null, null];

it.each<[string, readonly Row[], boolean]>([
  ['as it was synchronised', [first, second], false],
  ['sorted', [second, first], false],
  ['with a cell changed', [first, changed], true],
  ['with a row more', [first, second, added], true],
  ['with a row less', [first], true],
])('%s', (_, rows, expected) => {
  expect(isUnsynced(opened(header, ...rows))).toBe(expected);
});

it('has nothing to tell of a workbook without ledgers', () => {
  expect(isUnsynced(openBook({ fileName: '空.xlsx', grids: [grid('表', [['甲']])] }, '2023-06-28'))).toBe(
    false,
  );
});
