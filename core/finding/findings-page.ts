import { CATALOGUE } from './catalogue';
import type { CatalogueEntry } from './catalogue-entry';
import type { Severity } from './severity';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: '错误（改正后该行才能同步）',
  warning: '警告（请核对，不影响同步）',
  info: '提示',
};
const ENTRIES: readonly (readonly [code: string, entry: CatalogueEntry])[] = Object.entries(CATALOGUE);

function fixOf({ hasFix, fixNeedsConsent }: CatalogueEntry): string {
  if (fixNeedsConsent) return '可以，须点名';
  return hasFix ? '可以' : '';
}

function section(severity: Severity): string {
  const rows = ENTRIES.filter(([, entry]) => entry.severity === severity).map(
    ([code, entry]) => `| \`${code}\` | ${entry.title} | ${entry.message} | ${entry.why} | ${fixOf(entry)} |`,
  );
  return [
    `## ${LEVELS[severity]}`,
    '',
    '| 代码 | 名称 | 提示语 | 为什么要查 | 自动改正 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The list of findings for the manual, as Markdown. */
export function findingsPage(): string {
  const notes = [
    '本页由 `npm run docs` 从 core/finding/catalogue.ts 生成，请勿手改。花括号处在提示时填入实际内容。',
    '“自动改正”一栏：“可以”的问题，能确定怎么改时由 `taizhang fix` 改正；“可以，须点名”的改法只是推测，只有点名要改这一类时才改。',
  ];
  return ['# 问题清单', ...notes, section('error'), section('warning'), section('info')].join('\n\n') + '\n';
}
