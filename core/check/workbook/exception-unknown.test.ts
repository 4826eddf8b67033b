import { foundBy } from '#tests/support/found-by';
import { directory, oneUnitCell, type Rows } from '#tests/support/sheets';
import { exceptionUnknown } from './exception-unknown';

const DIRECTORY = directory(
  ['涪城区司法局', '县市区局', '涪城局', null],
  ['北川县司法局', '县市区局', null, null],
  ['办公室', '科室', null, null],
);

describe('exception-unknown', () => {
  it.each<[string, string, readonly Rows[], string[]]>([
    ['a unit that is no member', '各县市区司法局（除办公室）', [DIRECTORY], ['exception-unknown D3']],
    ['a unit that nobody knows', '各县市区司法局（不含平武）', [DIRECTORY], ['exception-unknown D3']],
    ['one of two', '各县市区司法局（除北川、平武外）', [DIRECTORY], ['exception-unknown D3']],
    ['a member in short', '各县市区司法局（除北川）', [DIRECTORY], []],
    ['a member by its alias', '各县市区司法局（除涪城局）', [DIRECTORY], []],
    ['a collective without members', '各社区矫正机构（除北川）', [DIRECTORY], []],
    ['no directory', '各县市区司法局（除平武）', [], []],
  ])('%s', (_, cell, sheets, found) => {
    expect(foundBy(exceptionUnknown, [oneUnitCell(cell), ...sheets])).toEqual(found);
  });
});
