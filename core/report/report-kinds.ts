/** What a report is written as: `zip` holds a document a unit. */
export type ReportFormat = 'docx' | 'xlsx' | 'zip';

interface ReportInfo {
  /** In Chinese, as the bureau calls it. */
  readonly name: string;
  /** The first is the one made where none is asked for. */
  readonly formats: readonly ReportFormat[];
  /** Whether a bureau can put a template of its own in place of ours. */
  readonly isTemplated: boolean;
}

/** Every report there is. */
export const REPORTS = {
  monthly: { name: '月度通报', formats: ['docx', 'xlsx'], isTemplated: true },
  slips: { name: '督办单', formats: ['zip', 'docx'], isTemplated: true },
  information: { name: '信息报送通报', formats: ['docx', 'xlsx'], isTemplated: true },
  annual: { name: '年度法治政府建设情况报告', formats: ['docx'], isTemplated: true },
  acceptance: { name: '结项验收表', formats: ['docx'], isTemplated: true },
  'year-end': { name: '年终名单', formats: ['docx', 'xlsx'], isTemplated: true },
  dashboard: { name: '领导看板', formats: ['xlsx'], isTemplated: false },
} as const satisfies Readonly<Record<string, ReportInfo>>;

export type ReportKind = keyof typeof REPORTS;

/** Reports whose documents are made by a template. */
export type TemplatedKind = {
  [K in ReportKind]: (typeof REPORTS)[K]['isTemplated'] extends true ? K : never;
}[ReportKind];
