/** The source of a regular expression for a text in which `*` and `?` stand for others; `~` before them takes that away. */
export function wildcardSource(text: string): string {
  return text.replace(/~[*?~]|[\\^$.*+?()[\]{}|]/g, (mark) => {
    if (mark === '*') return '.*';
    return mark === '?' ? '.' : `\\${mark.slice(-1)}`;
  });
}
