import type { UnitEntry, UnitKind } from '#core/unit/unit';

function units(kind: UnitKind, names: readonly string[]): UnitEntry[] {
  return names.map((name) => ({ name, kind, aliases: [], members: [] }));
}

const countyBureaus = [
  '涪城区司法局',
  '游仙区司法局',
  '安州区司法局',
  '江油市司法局',
  '三台县司法局',
  '盐亭县司法局',
  '梓潼县司法局',
  '北川县司法局',
  '平武县司法局',
];

const offices = [
  '办公室',
  '政治部',
  '装财科',
  '信息科',
  '秘书科',
  '立法科',
  '法治调研科',
  '法治督察科',
  '合法性审查科',
  '行政复议与应诉一科',
  '行政复议与应诉二科',
  '行政执法协调监督科',
  '律师工作科',
  '公共法律服务管理科',
  '普法与依法治理科',
  '人民参与和促进法治科',
  '社区矫正局',
  '社区矫正管理科',
];

/**
 * Every unit the four ledgers name, under its proper name. The two slips of the ledgers (公共法律服务科, 科新区司法所)
 * are left out on purpose: the check has to find them.
 */
export const unitDirectory: readonly UnitEntry[] = [
  { name: '机关党办', kind: '科室', aliases: ['党办'], members: [] },
  ...units('科室', offices),
  { name: '市法律援助中心', kind: '直属单位', aliases: ['法律援助中心'], members: [] },
  ...units('直属单位', ['绵州公证处']),
  ...units('县市区局', countyBureaus),
  ...units('司法所', ['高新区司法所', '经开区司法所', '科技城新区司法所', '仙海区司法所']),
  ...units('协会', ['省公证协会绵阳办事处', '市司法鉴定协会']),
  ...units('其他', ['安州区公证处', '梓潼县公证处', '平武县公证处', '三台县公证处', '仲裁委秘书处']),
  { name: '各县市区司法局', kind: '县市区局', aliases: [], members: countyBureaus },
  {
    name: '各社区矫正机构',
    kind: '其他',
    aliases: ['全市各社区矫正机构'],
    members: [...countyBureaus, '高新区司法所', '仙海区司法所'],
  },
];
