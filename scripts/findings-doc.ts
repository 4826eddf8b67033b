/** Writes docs/findings.md from the catalogue: `npm run docs`. A test fails while the page is stale. */
import { writeFileSync } from 'node:fs';
import { CATALOGUE } from '#core/finding/catalogue';
import type { Severity } from '#core/finding/finding';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: '错误（改正后该行才能同步）',
  warning: '警告（请核对，不影响同步）',
  info: '提示',
};

export function findingsDoc(): string {
  const entries = Object.entries(CATALOGUE);
  const sections = (Object.keys(LEVELS) as Severity[]).map((severity) => {
    const own = entries.filter(([, entry]) => entry.severity === severity);
    const rows = own.map(
      ([code, { title, message, why }]) => `| \`${code}\` | ${title} | ${message} | ${why} |`,
    );
    return [
      `## ${LEVELS[severity]}`,
      '',
      '| 代码 | 名称 | 提示语 | 为什么要查 |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  const note =
    '本页由 `npm run docs` 从 core/finding/catalogue.ts 生成，请勿手改。花括号处在提示时填入实际内容。';
  return `# 问题清单\n\n${note}\n\n${sections.join('\n\n')}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync('docs/findings.md', findingsDoc());
