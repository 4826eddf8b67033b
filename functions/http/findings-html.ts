import type { Finding } from '#core/finding/finding';
import type { Severity } from '#core/finding/severity';
import type { CheckedWorkbook } from '../usecases/check-workbook';
import { escapeHtml } from './html-page';

/** More than anybody reads, and few enough for what a Lambda may answer. */
const MAX_SHOWN = 2000;

const LEVELS: readonly (readonly [Severity, string])[] = [
  ['error', '错误'],
  ['warning', '警告'],
  ['info', '提示'],
];

function counted(findings: readonly Finding[]): string {
  return LEVELS.map(([level, name]) => {
    const count = findings.filter(({ severity }) => severity === level).length;
    return `${name}${count}个`;
  }).join('，');
}

function line({ severity, cell, column, message, suggestion }: Finding, name: string): string {
  const place = column === '' ? cell : `${cell}（${column}）`;
  const advice = suggestion === undefined ? '' : `<br>建议改为：${escapeHtml(suggestion)}`;
  const cells = `<td>${escapeHtml(place)}</td><td>${escapeHtml(message)}${advice}</td>`;
  return `<tr><td class="${severity}">${name}</td>${cells}</tr>`;
}

function section(sheet: string, findings: readonly Finding[]): string {
  const title = `<h2>${escapeHtml(sheet)}</h2>`;
  if (findings.length === 0) return `${title}<p>没有问题。</p>`;
  const lines = LEVELS.flatMap(([level, name]) =>
    findings.filter(({ severity }) => severity === level).map((finding) => line(finding, name)),
  );
  const head = '<tr><th scope="col">级别</th><th scope="col">位置</th><th scope="col">问题</th></tr>';
  return `${title}<p>${counted(findings)}</p><table>${head}${lines.join('')}</table>`;
}

/** Findings as HTML, by sheet and level; of very many only the first are shown. */
export function findingsHtml(fileName: string, { ledgerSheets, findings }: CheckedWorkbook): string {
  const title = `<h1>${escapeHtml(fileName)}</h1>`;
  const shown = findings.slice(0, MAX_SHOWN);
  const sheets = [...new Set([...ledgerSheets, ...shown.map(({ sheet }) => sheet)])];
  if (sheets.length === 0) return `${title}<p>没有找到台账，请确认选对了文件。</p>`;
  const left = findings.length - shown.length;
  return [
    title,
    `<p>合计：${counted(findings)}${left > 0 ? `；这里只列出前${shown.length}个，请改正后再校验` : ''}。</p>`,
    ...sheets.map((sheet) =>
      section(
        sheet,
        shown.filter((finding) => finding.sheet === sheet),
      ),
    ),
  ].join('');
}
