import { ExcelApp } from '../excel-app';
import { type BatchRequest, type BatchResponse, PATH } from '../richapi/wire';
import { bookOf } from '../testing/book-of';
import type { Recording } from './recording';

/** Where the simulated Excel answers something else than the recorded one. */
export interface Difference {
  /** Which exchange, from 0. */
  readonly exchange: number;
  /** Where in the answer, e.g. `Results/3/Value/Values/0/1`. */
  readonly path: string;
  readonly recorded: unknown;
  readonly simulated: unknown;
}

/** Ids are another Excel's: those of the recording, by those of the simulation. */
type Ids = Map<string, string>;

type Asked = BatchRequest['Actions'][number] | BatchRequest['ObjectPaths'][string];

/** What takes an id as its argument. */
function takesId(asked: Asked): boolean {
  if ('ObjectPathType' in asked && asked.ObjectPathType === PATH.indexer) return true;
  return /^(?:GetItem|_RemoveReference)/.test(asked.Name ?? '');
}

function withIds<T extends Asked>(asked: T, ids: Ids): T {
  const own = (value: unknown): unknown => (typeof value === 'string' ? (ids.get(value) ?? value) : value);
  const isReference = 'ObjectPathType' in asked && asked.ObjectPathType === PATH.reference;
  const named = isReference ? { ...asked, Name: own(asked.Name) } : asked;
  if (!asked.ArgumentInfo?.Arguments || !takesId(asked)) return named;
  const Arguments = asked.ArgumentInfo.Arguments.map(own);
  return { ...named, ArgumentInfo: { ...asked.ArgumentInfo, Arguments } };
}

/** The request as the simulation has to be asked: with its own ids. */
function translated({ Actions, ObjectPaths, ...rest }: BatchRequest, ids: Ids): BatchRequest {
  const paths = Object.entries(ObjectPaths).map(([id, path]) => [id, withIds(path, ids)] as const);
  return {
    ...rest,
    Actions: Actions.map((action) => withIds(action, ids)),
    ObjectPaths: Object.fromEntries(paths),
  };
}

const REFERENCE = '_ReferenceId';
const ID_NAMES = new Set(['Id', '_Id', REFERENCE]);

/** Messages and the like are worded as each Excel likes: programs look at codes. */
const NEVER_COMPARED = new Set(['Message', 'Location', 'HttpStatusCode', 'TraceIds', 'InnerError']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

class Comparison {
  readonly differences: Difference[] = [];

  constructor(
    private readonly exchange: number,
    private readonly ids: Ids,
  ) {}

  compare(recorded: unknown, simulated: unknown, path: readonly string[]): void {
    const name = path.at(-1) ?? '';
    if (NEVER_COMPARED.has(name)) return;
    if (isObject(recorded) && isObject(simulated)) {
      for (const key of new Set([...Object.keys(recorded), ...Object.keys(simulated)]))
        this.compare(recorded[key], simulated[key], [...path, key]);
    } else if (!Object.is(recorded, simulated) && !this.areSameId(name, recorded, simulated)) {
      this.differences.push({ exchange: this.exchange, path: path.join('/'), recorded, simulated });
    }
  }

  /** Which id stands for which is learned where it is told first. */
  private areSameId(name: string, recorded: unknown, simulated: unknown): boolean {
    if (!ID_NAMES.has(name) || typeof recorded !== 'string' || typeof simulated !== 'string') return false;
    const known = this.ids.get(recorded);
    // An object may be held twice, but it has one id.
    const isTaken = name !== REFERENCE && [...this.ids.values()].includes(simulated);
    if (known === undefined && !isTaken) this.ids.set(recorded, simulated);
    return this.ids.get(recorded) === simulated;
  }
}

/** Asks a simulated Excel what a real one was asked, and tells where it answers something else. */
export function replay(recording: Recording): readonly Difference[] {
  const { session } = new ExcelApp(bookOf(recording.sheets));
  const ids: Ids = new Map();
  return recording.exchanges.flatMap(({ request, response }, exchange) => {
    const answer: BatchResponse = session.execute(translated(request, ids));
    const comparison = new Comparison(exchange, ids);
    comparison.compare(response, answer, []);
    return comparison.differences;
  });
}
