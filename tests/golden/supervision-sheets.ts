import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CivilDate } from '#core/date/civil-date';

/** The days at whose end the samples were judged by hand. */
export const DAYS: readonly CivilDate[] = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31'];

/** A line of a hand-made table, by its headers; empty cells are empty texts. */
type Line = Readonly<Record<string, string>>;

/** A table of tests/golden/supervision; lines that begin with `#` are its working. */
export function goldenTable(name: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(__dirname, 'supervision', `${name}.tsv`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The same, each line by the headers of the first. */
export function goldenLines(name: string): readonly Line[] {
  const [headers = [], ...lines] = goldenTable(name);
  return lines.map((cells) =>
    Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])),
  );
}
