import { foundBy } from '#tests/support/found-by';
import { directory, oneUnitCell, type Rows } from '#tests/support/sheets';
import { unitDoubtful } from './unit-doubtful';

const DOUBT = ['unit-doubtful D3'];

describe('unit-doubtful', () => {
  it.each<[string, Rows, string[]]>([
    ['a person', oneUnitCell('办公室、张三'), DOUBT],
    ['a person beside the office', oneUnitCell('办公室张三'), DOUBT],
    ['a post', oneUnitCell('办公室主任'), DOUBT],
    ['two names joined by a dash', oneUnitCell('办公室-政治部'), DOUBT],
    ['two offices with nothing between them', oneUnitCell('法治调研科秘书科'), DOUBT],
    ['a list in brackets', oneUnitCell('市司法局（办公室、政治部）'), DOUBT],
    ['a district among bureaus', oneUnitCell('涪城区司法局、游仙区、安州区'), [...DOUBT, ...DOUBT]],
    ['offices', oneUnitCell('办公室、政治部、人民参与和促进法治科、科技信息科、人事科技科'), []],
    ['other bureaus', oneUnitCell('市公安局、市委政法委、县妇联、市律协、机关党委'), []],
    ['a bracket that tells where', oneUnitCell('政治部（警务科）、柔刚（安居）司法所'), []],
    ['districts alone', oneUnitCell('涪城区、游仙区'), []],
    ['collectives', oneUnitCell('各县（市、区）司法局、全体干警、各单位'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(unitDoubtful, [sheet])).toEqual(found);
  });

  it('is silent where a directory decides', () => {
    const kept = directory(['办公室', '科室', null, null]);
    expect(foundBy(unitDoubtful, [oneUnitCell('办公室、张三'), kept])).toEqual([]);
  });
});
