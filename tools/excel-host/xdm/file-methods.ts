import type { Book } from '../model/book';
import type { DocumentCopies } from './document-copies';

type Data = Readonly<Record<string, unknown>>;

/** The parameters of the calls by the numbers of the client library. */
const FILE_TYPE = 0;
const SLICE_SIZE = 1;
const HANDLE = 2;
const SLICE_INDEX = 3;

const COMPRESSED = 1;

const ERROR = { fileTypeNotSupported: 1009, closeFirst: 11_000, networkProblem: 11_001 } as const;

const succeeded = (values: Data): Data => ({ Version: 1, Error: 0, ...values });
const failed = (error: number): Data => ({ Version: 1, Error: error });

/** The answer to `getFileAsync`: the number of the copy and its length. */
export async function takeCopy(call: Data, copies: DocumentCopies, book: Book): Promise<Data> {
  if (call[FILE_TYPE] !== COMPRESSED) return failed(ERROR.fileTypeNotSupported);
  const copy = await copies.take(book, Number(call[SLICE_SIZE]));
  return copy ? succeeded({ 0: copy.handle, 1: copy.size }) : failed(ERROR.closeFirst);
}

/** The answer to `getSliceAsync`: bytes as numbers, and how many. */
export function copySlice(call: Data, copies: DocumentCopies): Data {
  const slice = copies.slice(Number(call[HANDLE]), Number(call[SLICE_INDEX]));
  return slice ? succeeded({ 0: slice, 1: slice.length }) : failed(ERROR.networkProblem);
}

/** The answer to `closeAsync` of a copy. */
export function closeCopy(call: Data, copies: DocumentCopies): Data {
  copies.close(Number(call[HANDLE]));
  return succeeded({});
}
