/** The same key for the same part, whatever case and slashes a writer gave its name. */
export function partKey(name: string): string {
  return name.trim().replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
