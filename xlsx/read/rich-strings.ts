import { parseXml } from '../package/xml';

/** The indexes of the texts of a shared-strings part that have runs of their own format. */
export function readRichStrings(content: Uint8Array): ReadonlySet<string> {
  const rich = new Set<string>();
  let index = -1;
  parseXml(content, {
    open(name) {
      if (name === 'si') index++;
      else if (name === 'r') rich.add(String(index));
    },
  });
  return rich;
}
