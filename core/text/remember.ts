/** Texts repeat down a ledger; a remembered function works each distinct one out once. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) known.set(text, (result = work(text)));
    return result;
  };
}

/** No more names, and none longer than any unit's: a process that runs for long stays small. */
const MOST_NAMES = 2_000;
const LONGEST_NAME = 40;

/**
 * As `remember`, for what a name by itself means: the same few names stand in cell after cell. Kept for the life of the
 * process, so what it gives must not be changed.
 */
export function rememberNames<Result>(work: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    if (name.length > LONGEST_NAME) return work(name);
    let result = known.get(name);
    if (result === undefined) {
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, (result = work(name)));
    }
    return result;
  };
}
