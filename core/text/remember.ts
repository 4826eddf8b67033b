/** Texts repeat down a ledger; a remembered function works each distinct one out once. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) known.set(text, (result = work(text)));
    return result;
  };
}

/** More names than a bureau has; beyond them everything is forgotten, so that a long-running process stays small. */
const MOST_NAMES = 2_000;

/** As `remember`, for what names and other short texts mean, wherever they stand: for the life of the process. */
export function rememberNames<Result>(work: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    let result = known.get(name);
    if (result === undefined) {
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, (result = work(name)));
    }
    return result;
  };
}
