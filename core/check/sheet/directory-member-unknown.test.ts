import { foundBy } from '#tests/support/found-by';
import { directory, type Rows } from '#tests/support/sheets';
import { directoryMemberUnknown } from './directory-member-unknown';

describe('directory-member-unknown', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a member that is not listed',
      directory(
        ['各区司法局', '县市区局', null, '涪城区司法局、游仙区司法局'],
        ['涪城区司法局', '县市区局', null, null],
      ),
      ['directory-member-unknown D3'],
    ],
    [
      'a member under its alias',
      directory(['各区司法局', '县市区局', null, '涪城局'], ['涪城区司法局', '县市区局', '涪城局', null]),
      [],
    ],
    ['no members', directory(['涪城区司法局', '县市区局', null, null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(directoryMemberUnknown, [sheet])).toEqual(found);
  });
});
