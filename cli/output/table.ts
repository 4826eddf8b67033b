import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { LampColour } from '#core/rules/lamp-looks';
import type { Lamp } from '#core/rules/lamps';

/** What a terminal has for the colours of lamps. */
const TERMINAL = {
  红: 'red',
  橙: 'redBright',
  黄: 'yellow',
  绿: 'green',
  蓝: 'blue',
  紫: 'magenta',
  灰: 'gray',
} as const satisfies Record<LampColour, string>;

/** A lamp with its name beside it: the colour is never the only sign. */
export function lamp({ name, colour }: Pick<Lamp, 'name' | 'colour'>, count: number): string {
  const text = `●${name}${count}`;
  return count > 0 && process.stdout.isTTY ? styleText(TERMINAL[colour], text) : text;
}

/** Rows under a header, columns aligned for double-width characters. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const drawn = new Table({ head: [...header], style: { head: [], border: [], compact: true } });
  drawn.push(...rows.map((row) => row.map(String)));
  return drawn.toString();
}
