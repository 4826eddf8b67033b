import { guessUnitKind, readUnitKind } from './unit-kind';

describe('guessUnitKind', () => {
  it.each([
    ['办公室', '科室'],
    ['政治部', '科室'],
    ['机关党办', '科室'],
    ['行政复议与应诉一科', '科室'],
    ['依法治区办秘书股', '科室'],
    ['社区矫正局', '科室'],
    ['涪城区司法局', '县市区局'],
    ['市司法局', '其他'],
    ['科技城新区司法所', '司法所'],
    ['柔刚（安居）司法所', '司法所'],
    ['市法律援助中心', '直属单位'],
    ['绵州公证处', '直属单位'],
    ['仲裁委秘书处', '直属单位'],
    ['三台县公证处', '其他'],
    ['省公证协会绵阳办事处', '协会'],
    ['市司法鉴定协会', '协会'],
    ['市公安局', '其他'],
  ])('%s is %s', (name, kind) => {
    expect(guessUnitKind(name)).toBe(kind);
  });

  it('reads a stated kind and refuses others', () => {
    expect([readUnitKind(' 司法所 '), readUnitKind('所')]).toEqual(['司法所', undefined]);
  });
});
