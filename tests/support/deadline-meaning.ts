import { parseDeadline } from '#core/deadline/parse-deadline';

/**
 * What a text means in a 2023 ledger, written out: type, then each milestone as `[start~]due [label] [n%]`, then `!note`,
 * then `?` and what the text was taken to say in spite of a slip of the pen. Days of 2023 are written without the year;
 * of more than six milestones only their number, the first and the last are.
 */
export function deadlineMeaning(text: string): string {
  const { type, milestones, notes, meant } = parseDeadline(text, { value: 2023, known: true });
  const short = (date: string): string => date.replace(/^2023-/, '');
  const all = milestones.map(({ start, due, label, percent }) =>
    [
      start === undefined ? short(due) : `${short(start)}~${short(due)}`,
      label,
      percent === undefined ? undefined : `${percent}%`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  const parts = all.length > 6 ? [String(all.length), all[0], all.at(-1)] : all;
  const told = [...notes.map((note) => `!${note}`), ...(meant === undefined ? [] : [`?${meant}`])];
  return [type, ...parts, ...told].join(' | ');
}
