import { foundBy } from '#tests/support/found-by';
import { directory, oneUnitCell, type Rows } from '#tests/support/sheets';
import { collectiveUnknown } from './collective-unknown';

describe('collective-unknown', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'a collective without members',
      [oneUnitCell('各社区矫正机构'), directory(['办公室', '科室', null, null])],
      ['collective-unknown D3'],
    ],
    [
      'a collective with members',
      [
        oneUnitCell('各社区矫正机构'),
        directory(['各社区矫正机构', '其他', null, '涪城区司法局'], ['涪城区司法局', '县市区局', null, null]),
      ],
      [],
    ],
    [
      'a collective of a kind',
      [oneUnitCell('各县市区司法局'), directory(['涪城区司法局', '县市区局', null, null])],
      [],
    ],
    ['no directory', [oneUnitCell('各社区矫正机构')], []],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(collectiveUnknown, sheets)).toEqual(found);
  });
});
