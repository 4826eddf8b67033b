import { parseXml } from '../package/xml';

/** The indexes of the cell styles of a styles part whose cells stay free to edit on a protected sheet. */
export function readUnlockedStyles(content: Uint8Array): ReadonlySet<string> {
  const unlocked = new Set<string>();
  let inCellStyles = false;
  let style = -1;
  parseXml(content, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (!inCellStyles) return;
      else if (name === 'xf') style++;
      else if (name === 'protection' && (attributes.locked === '0' || attributes.locked === 'false')) {
        unlocked.add(String(style));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return unlocked;
}
