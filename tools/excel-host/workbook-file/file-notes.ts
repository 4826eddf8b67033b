import type ExcelJS from 'exceljs';
import { Note } from '../model/comments';
import type { CellPlace } from '../model/relative-formula';
import type { Sheet } from '../model/sheet';

/** The note of a cell, whose text leads with its author, as Excel puts it there. exceljs loses those of bare cells. */
export function readNote(cell: ExcelJS.Cell, sheet: Sheet, place: CellPlace): void {
  const note = cell.note as string | ExcelJS.Comment | undefined;
  if (!note) return;
  const content = typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
  const [, author = ''] = /^([^\n]{1,40}):\n/.exec(content) ?? [];
  sheet.notes.add(new Note(place, author, content));
}

/** Comments become notes: exceljs writes no threads. */
export function writeNotes({ notes, comments }: Sheet, to: ExcelJS.Worksheet): void {
  const said = comments.items.map(({ place, first, replies }) => ({
    place,
    content: [first, ...replies].map(({ author, text }) => `${author.name}:\n${text.content}`).join('\n'),
  }));
  for (const { place, content } of [...notes.items, ...said])
    to.getCell(place.row + 1, place.column + 1).note = { texts: [{ text: content }] };
}
