import fc from 'fast-check';
import { namedUnits } from '#core/check/named-units';
import { runChecks } from '#core/check/run-checks';
import { applyEdits } from '#core/fix/apply-edits';
import type { Grid } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { rules } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';
import { appendedUnits, DIRECTORY_SHEET, directoryTable } from './directory-sheet';
import { proposeDirectory } from './propose-directory';

function ledger(units: readonly string[]): Grid {
  const rows = units.map((text, index) => [
    '党建类',
    `${index + 1}.制度${'甲乙丙丁戊己庚辛'.charAt(index)}`,
    '5月底前',
    text,
  ]);
  return grid('制度', rules(...rows));
}

const proposalFor = (grids: readonly Grid[]) => {
  const workbook = understood(grids);
  return proposeDirectory(namedUnits(workbook), workbook.directory);
};

const places = (grids: readonly Grid[]): string[] =>
  runChecks(understood(grids)).map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);

const name = fc
  .tuple(
    fc.constantFrom('', '', '市', '涪城区', '江油市', '各', '全市'),
    fc.constantFrom(
      '公共法律服务',
      '公共法律服务管理',
      '普法与依法治理',
      '法治督察',
      '法治督查',
      '应诉一',
      '应诉二',
    ),
    fc.constantFrom('科', '股', '中心', '司法局', '司法所'),
  )
  .map((parts) => parts.join(''));
const cell = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('、'));

describe('a sheet made of a proposal', () => {
  it('has a header and a row a unit, aliases left for a person', () => {
    const proposal = proposalFor([ledger(['办公室、各县市区司法局', '江油市司法局'])]);
    expect(directoryTable(proposal)).toEqual([
      ['单位名称', '类别', '别名', '成员', '备注'],
      ['办公室', '科室', null, null, null],
      ['江油市司法局', '县市区局', null, null, null],
      ['各县市区司法局', '县市区局', null, '江油市司法局', '统称的成员是按台账推定的，请确认。'],
    ]);
  });

  it('reads back as the proposal and brings no finding but of collectives that nobody can expand', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const before = [ledger(cells)];
        const proposal = proposalFor(before);
        const after = [...before, grid(DIRECTORY_SHEET, directoryTable(proposal))];
        expect(understood(after).directory).toEqual({
          source: 'listed',
          entries: proposal.units.map(({ entry }) => entry),
        });
        const unexpandable = proposal.units.some(
          ({ isCollective, entry }) => isCollective && entry.members.length === 0,
        );
        const known = new Set(places(before));
        const found = places(after).filter((place) => !known.has(place));
        expect(found.filter((place) => !unexpandable || !place.startsWith('collective-unknown'))).toEqual([]);
        // Nothing is resolved behind a person's back either: odd spellings stay findings.
        expect(places(after).filter((place) => place.startsWith('unit-near-duplicate'))).toEqual(
          places(before).filter((place) => place.startsWith('unit-near-duplicate')),
        );
        expect(proposalFor(after).units).toEqual([]);
      }),
    );
  });
});

describe('appendedUnits', () => {
  function appended(kept: Grid, units: readonly string[]): Grid {
    const grids = [ledger(units), kept];
    const workbook = understood(grids);
    const sheet = workbook.ledgers.find(({ ledger: each }) => each.kind.family === 'directory')?.ledger;
    if (!sheet) throw new Error('no directory');
    const edits = appendedUnits(proposalFor(grids), { ...sheet, grid: kept }).map((edit) => ({
      sheet: kept.sheet,
      ...edit,
    }));
    const [, edited] = applyEdits({ fileName: '台账.xlsx', grids }, edits).grids;
    if (!edited) throw new Error('no sheet');
    return edited;
  }

  it('writes under what the bureau keeps, in its columns', () => {
    const kept = grid('名录', [
      ['本局单位'],
      ['序号', '别名', '单位名称', '类别', '成员', '备注'],
      [1, '党办', '机关党办', '科室', null, '已核'],
    ]);
    const written = appended(kept, ['党办、信息科', '各司法所、三家司法所']).values.slice(3);
    expect(written.map((row) => row.map((value) => value ?? '').join('|'))).toEqual([
      '||信息科|科室',
      '||三家司法所|司法所',
      '||各司法所|司法所|三家司法所|统称的成员是按台账推定的，请确认。',
    ]);
  });

  it('adds the columns that a sheet lacks at its right, and writes below its notes', () => {
    const kept = grid('名录', [['单位名称', '别名'], ['机关党办', '党办'], ['备注：按机构改革方案。']]);
    const { values } = appended(kept, ['各司法所、三家司法所']);
    expect(values.map((row) => row.map((value) => value ?? '').join('|'))).toEqual([
      '单位名称|别名|类别|成员|备注',
      '机关党办|党办',
      '备注：按机构改革方案。',
      '三家司法所||司法所',
      '各司法所||司法所|三家司法所|统称的成员是按台账推定的，请确认。',
    ]);
  });
});
