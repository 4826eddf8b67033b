import { type DirectoryProposal, type LikelyAlias, proposalNote } from '#core/unit/propose-directory';
import type { LoadedWorkbook } from '../load-workbooks';
import { visible } from './change-text';
import { table } from './table';

/** What a workbook's 单位名录 lacks, and where it was written. */
export interface ProposedFile {
  readonly workbook: LoadedWorkbook;
  readonly proposal: DirectoryProposal;
  /** Path of the copy that holds it. */
  readonly copy?: string;
}

const HEADER = ['单位名称', '类别', '出现', '成员', '备注'];
/** Characters of a line in a table cell. */
const LINE = 24;

/** Text broken into lines that keep the table on the screen. */
function wrapped(text: string): string {
  return (visible(text).match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []).join('\n');
}

function proposalTable({ units, likelyAliases }: DirectoryProposal): string {
  const rows = units.map((unit) => {
    const { name, kind, members } = unit.entry;
    const note = proposalNote(unit, likelyAliases);
    return [wrapped(name), kind, unit.times, wrapped(members.join('、')), wrapped(note)];
  });
  return table(HEADER, rows);
}

/** Odd spellings of units that the directory lists already: their rows are the bureau's and stay as they are. */
function aliasLine({ name, meant, times }: LikelyAlias): string {
  return `  请确认：“${visible(name)}”（${times}处）疑似就是名录中的“${visible(meant)}”。是，填入它的“别名”；不是，另加一行。`;
}

function outcome({ proposal, copy, workbook }: ProposedFile): string {
  const keeps = workbook.understood.directory.source === 'listed';
  if (proposal.units.length === 0)
    return keeps ? '单位名录里没有缺少的单位。' : '台账里没有读到单位名称，没有可建的名录。';
  if (copy !== undefined) return `已写入副本：${copy}（原文件没有改动）。请在副本里逐行核对备注。`;
  return '以上名录还没有写入；加 --out 文件名.xlsx 写入副本。';
}

/** What a workbook's 单位名录 should hold beyond what it does. */
export function unitsText(file: ProposedFile): string {
  const { workbook, proposal } = file;
  const { fileName, directory } = workbook.understood;
  const { units, likelyAliases } = proposal;
  const kept = new Set(directory.source === 'listed' ? directory.entries.map(({ name }) => name) : []);
  const head =
    kept.size > 0 ? `单位名录已有${kept.size}个，缺${units.length}个` : `建议的单位名录，${units.length}个`;
  return [
    fileName,
    `  ${head}`,
    ...(units.length > 0 ? [proposalTable(proposal)] : []),
    ...likelyAliases.filter(({ meant }) => kept.has(meant)).map(aliasLine),
    `  ${outcome(file)}`,
  ].join('\n');
}
