import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Light } from '#core/completion/light';

const LIGHTS: Readonly<
  Record<Light, { readonly name: string; readonly color: 'red' | 'yellow' | 'blue' | 'green' }>
> = {
  red: { name: '红灯', color: 'red' },
  yellow: { name: '黄灯', color: 'yellow' },
  blue: { name: '蓝灯', color: 'blue' },
  green: { name: '绿灯', color: 'green' },
};

/** A lamp with its name beside it: the colour is never the only sign. */
export function lamp(light: Light, count: number): string {
  const { name, color } = LIGHTS[light];
  const text = `●${name}${count}`;
  return count > 0 && process.stdout.isTTY ? styleText(color, text) : text;
}

/** Rows under a header, columns aligned for double-width characters. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const drawn = new Table({ head: [...header], style: { head: [], border: [], compact: true } });
  drawn.push(...rows.map((row) => row.map(String)));
  return drawn.toString();
}
