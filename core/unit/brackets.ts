const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '〔': '〕' };

const OPENERS = /[([【〔（]/;
const NONE: ReadonlyMap<number, number> = new Map();

/** Clerks mix widths, so `(` closed by `）` is one pair. */
function narrow(char: string): string {
  if (char === '（') return '(';
  return char === '）' ? ')' : char;
}

/** For every opening bracket that is closed, the index of its closing one. An unclosed bracket is an ordinary character. */
export function bracketEnds(text: string): ReadonlyMap<number, number> {
  if (!OPENERS.test(text)) return NONE;
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly closer: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = narrow(text.charAt(at));
    const closer = CLOSERS[char];
    if (closer !== undefined) open.push({ at, closer });
    const innermost = open.at(-1);
    if (innermost?.closer !== char) continue;
    open.pop();
    ends.set(innermost.at, at);
  }
  return ends;
}
