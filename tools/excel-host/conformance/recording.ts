import type { BatchRequest, BatchResponse } from '../richapi/wire';
import type { Rows } from '../testing/book-of';

/** A batch as it was sent to Excel, and what Excel answered. */
export interface Exchange {
  readonly request: BatchRequest;
  readonly response: BatchResponse;
}

/** What Excel was asked and answered, beginning with a certain workbook. */
export interface Recording {
  /** What cells held at first, row by row, by the name of their sheet. */
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly exchanges: readonly Exchange[];
}

/** Thrown for a text that is no recording. */
export class UnreadableRecording extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableRecording';
  }
}

/** The answer as office.js logs it: the body is a text within it, or several that belong together. */
interface LoggedResponse {
  readonly status?: string;
  readonly value?: {
    readonly data?: readonly [status: number, headers: unknown, body: string | readonly string[]];
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line.slice(line.indexOf('{')));
  } catch (cause) {
    throw new UnreadableRecording(`no JSON: ${line.slice(0, 80)}`, { cause });
  }
}

function bodyOf({ status = 'none', value }: LoggedResponse): BatchResponse {
  const body = value?.data?.[2];
  if (body === undefined)
    throw new UnreadableRecording(
      `an answer without a body, its status is ${status}: leave out batches that failed as a whole`,
    );
  return JSON.parse(typeof body === 'string' ? body : body.join('')) as BatchResponse;
}

/** Lines that follow a heading; before the heading a console may name the file the line comes from. */
function after(lines: readonly string[], heading: string): readonly unknown[] {
  return lines.flatMap((line, index) =>
    line.trimEnd().endsWith(heading) ? [jsonOf(lines[index + 1] ?? '')] : [],
  );
}

/**
 * Reads what the console of a pane shows with `OfficeExtension.CoreUtility._logEnabled = true`. In front of it stands one
 * line of our own, `Sheets:`, and below that what the sheets held at first, as JSON. Throws UnreadableRecording.
 */
export function readRecording(text: string): Recording {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [sheets] = after(lines, 'Sheets:');
  const requests = after(lines, 'Request:');
  const responses = after(lines, 'Response:');
  if (!sheets) throw new UnreadableRecording('no line “Sheets:” says what the workbook held');
  if (requests.length !== responses.length)
    throw new UnreadableRecording(`${requests.length} requests, but ${responses.length} answers`);
  const exchanges = requests.map((request, index) => ({
    request: request as BatchRequest,
    response: bodyOf(responses[index] as LoggedResponse),
  }));
  return { sheets: sheets as Recording['sheets'], exchanges };
}
