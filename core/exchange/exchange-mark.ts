import type { GridEdit } from '#core/grid/grid';
import { type ExchangeMark, formatTokenHeader, parseTokenHeader } from '#core/ledger/token-column';
import type { PartEdits, SheetPart } from '#core/sync/client/sheet-part';
import type { AnswerFile, ExportFile } from './exchange-file';

const NEVER: ExchangeMark = { answered: 0, pending: [] };

/** Where a workbook stands: a sheet that was added, or brought in from an older copy, may lag behind the others. */
export function exchangeMark(parts: readonly SheetPart[]): ExchangeMark {
  const marks = parts.flatMap(({ ledger }) => parseTokenHeader(ledger.tokenColumn.header).exchange ?? []);
  const isAhead = (a: ExchangeMark, b: ExchangeMark): boolean =>
    a.answered > b.answered || (a.answered === b.answered && a.pending.length > b.pending.length);
  return marks.reduce((ahead, mark) => (isAhead(mark, ahead) ? mark : ahead), NEVER);
}

/** Edits that note where the workbook stands in the head of each sheet. */
export function markEdits(parts: readonly SheetPart[], exchange: ExchangeMark): PartEdits[] {
  return parts.map((part): PartEdits => {
    const { tokenColumn, headerRow } = part.ledger;
    const value = formatTokenHeader({ ...parseTokenHeader(tokenColumn.header), exchange });
    const cell: GridEdit = { row: headerRow - 1, column: tokenColumn.index, value };
    return { part, edits: { cells: [cell], insertions: [], deletions: [] } };
  });
}

export type ExportTurn = Pick<ExportFile, 'number' | 'slot' | 'id' | 'previous'>;

/**
 * The turn of the next export. Until an answer has been applied every export has the same number and slot, with all that
 * has not been acknowledged: whichever the courier brings first counts, and the next number takes what it did not hold.
 */
export function nextExport(mark: ExchangeMark, id: string): { turn: ExportTurn; mark: ExchangeMark } {
  const { answered, previous, pending } = mark;
  return {
    turn: {
      number: answered + 1,
      slot: pending[0] ?? id,
      id,
      ...(previous !== undefined && { previous }),
    },
    mark: { ...mark, pending: [...pending, id] },
  };
}

export type AnswerTurn =
  | { readonly turn: 'due'; readonly mark: ExchangeMark }
  | { readonly turn: 'applied' }
  /** `why` says, in Chinese, what is wrong and what to do. */
  | { readonly turn: 'refused'; readonly why: string };

const NOT_THIS_ONE = '请核对工作簿和答复文件是否成对；没有写入任何内容。';

/** Whether an answer is what a workbook waits for. */
export function turnOfAnswer(mark: ExchangeMark, { number, slot, id }: AnswerFile): AnswerTurn {
  const { answered, previous, pending } = mark;
  if (slot === previous) return { turn: 'applied' };
  if (pending.includes(id) && pending[0] === slot)
    return { turn: 'due', mark: { answered: number, previous: slot, pending: [] } };
  if (slot === pending[0]) {
    const why = `这份答复对应同一工作簿另一副本的第${number}号导出，不能用于这个副本。请在导出的那个副本上应用；要让这个副本重新开始，请删去“台账通标识”列后再导出，各行会按序号和内容重新对上。`;
    return { turn: 'refused', why };
  }
  if (number <= answered) {
    const why = `这份答复是第${number}号的，本工作簿已应用到第${answered}号，较早的答复不再需要。`;
    return { turn: 'refused', why: `${why}${NOT_THIS_ONE}` };
  }
  return { turn: 'refused', why: `这份答复（第${number}号）不是本工作簿导出后的答复。${NOT_THIS_ONE}` };
}

/** Why an export may not be imported yet; undefined when it may. `imported` are the slots imported before. */
export function outOfOrder(
  { number, previous, workbook }: ExportFile,
  imported: ReadonlySet<string>,
): string | undefined {
  if (previous === undefined || imported.has(previous)) return undefined;
  return `“${workbook}”的第${number - 1}号导出没有在这台服务器上导入过，第${number}号不能先导入。请先导入第${number - 1}号；如果它是在别的服务器上导入的，或本服务器的数据被还原过，请联系管理员。`;
}
