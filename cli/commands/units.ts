import path from 'node:path';
import { namedUnits } from '#core/check/named-units';
import type { LedgerKind } from '#core/ledger/kind';
import { type Assumptions, understandWorkbook } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import { DIRECTORY_SHEET, DIRECTORY_WIDTHS, directoryTable, appendedUnits } from '#core/unit/directory-sheet';
import { type DirectoryProposal, proposeDirectory } from '#core/unit/propose-directory';
import { addSheet } from '#xlsx/add-sheet';
import { editPackage } from '#xlsx/edit-package';
import { readWorkbook } from '#xlsx/read-workbook';
import { civilDateInShanghai } from '#core/date/civil-date';
import { EXIT, type ExitCode } from '../exit-code';
import { writeCopy } from '../fix/write-copy';
import { type LoadedWorkbook, loadWorkbooks } from '../load-workbooks';
import { unitsJson } from '../output/units-json';
import { type ProposedFile, unitsText } from '../output/units-text';
import { printUnreadable } from '../output/unreadable';
import { UserError } from '../user-error';

export interface UnitsOptions {
  readonly out?: string;
  readonly json?: true;
  readonly kinds?: readonly LedgerKind[];
}

/** The workbook with the proposed units in its 单位名录, which is added where it has none. */
function withProposal({ bytes, grids, understood }: LoadedWorkbook, proposal: DirectoryProposal): Uint8Array {
  const kept = understood.ledgers.find(({ ledger }) => ledger.kind.family === 'directory')?.ledger;
  const grid = grids.find(({ sheet }) => sheet === kept?.sheet);
  if (!kept || !grid) {
    return addSheet(bytes, {
      name: DIRECTORY_SHEET,
      rows: directoryTable(proposal),
      widths: DIRECTORY_WIDTHS,
    });
  }
  return editPackage(bytes, [{ sheet: kept.sheet, cells: appendedUnits(proposal, { ...kept, grid }) }]);
}

/** Whether a file holds all proposed units when it is read again, as somebody else will. */
async function holds(content: Uint8Array, proposal: DirectoryProposal, given: Assumptions): Promise<boolean> {
  const { directory } = understandWorkbook(await readWorkbook(content, ''), given);
  const kept = new Map(directory.entries.map((entry) => [looseKey(entry.name), entry.members]));
  return proposal.units.every(
    ({ entry }) => kept.get(looseKey(entry.name))?.join('、') === entry.members.join('、'),
  );
}

async function saveCopy(
  workbook: LoadedWorkbook,
  proposal: DirectoryProposal,
  given: Assumptions & { readonly out: string },
): Promise<void> {
  const { out } = given;
  if (path.extname(out).toLowerCase() !== '.xlsx')
    throw new UserError(`--out 应是一个 .xlsx 文件，例如 ${path.parse(workbook.file).name}（含名录）.xlsx。`);
  const content = withProposal(workbook, proposal);
  if (!(await holds(content, proposal, given)))
    throw new UserError(
      `${workbook.file} 的单位名录下面还有别的内容，不能接着写，没有生成副本。请先移走这些内容。`,
    );
  await writeCopy(out, content);
}

async function proposeFile(
  workbook: LoadedWorkbook,
  given: Assumptions,
  out?: string,
): Promise<ProposedFile> {
  const { understood } = workbook;
  const proposal = proposeDirectory(namedUnits(understood), understood.directory);
  if (out === undefined || proposal.units.length === 0) return { workbook, proposal };
  await saveCopy(workbook, proposal, { ...given, out });
  return { workbook, proposal, copy: out };
}

/** `taizhang units`: prints the 单位名录 that the ledgers suggest, and with `--out` writes it into a copy. */
export async function units(files: readonly string[], options: UnitsOptions): Promise<ExitCode> {
  const { out, json, kinds } = options;
  if (out !== undefined && files.length > 1) throw new UserError('--out 一次只能用于一个文件，请逐个生成。');
  const given = { asOf: civilDateInShanghai(Date.now()), ...(kinds && { kinds }) };
  const { workbooks, unreadable } = await loadWorkbooks(files, given);
  const proposed: ProposedFile[] = [];
  for (const workbook of workbooks) proposed.push(await proposeFile(workbook, given, out));
  if (json) console.log(JSON.stringify(unitsJson(proposed, unreadable), null, 1));
  else for (const file of proposed) console.log(unitsText(file));
  printUnreadable(unreadable);
  return unreadable.length > 0 ? EXIT.unreadable : EXIT.ok;
}
