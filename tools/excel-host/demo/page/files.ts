import { UnreadableWorkbookError } from '#xlsx/errors';
import { openWorkbook } from '../../workbook-file/open-workbook';
import { saveWorkbook } from '../../workbook-file/save-workbook';
import { element } from './dom';
import type { Book } from '../../model/book';
import type { Workbench } from './workbench';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Days as Excel counts them, by the clock of this machine. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}

async function open(bytes: ArrayBuffer, name: string): Promise<Book> {
  const book = await openWorkbook(new Uint8Array(bytes), name);
  book.calendar.today = today();
  return book;
}

/** A workbook of the server this page came from. */
export async function fetchWorkbook(address: string, name: string): Promise<Book> {
  const response = await fetch(address);
  if (!response.ok) throw new UnreadableWorkbookError('damaged', new Error(`${address}: ${response.status}`));
  return open(await response.arrayBuffer(), name);
}

/** Opens a file of the person; it is read in the page and goes nowhere. */
async function openFile(file: File, workbench: Workbench, say: (message: string) => void): Promise<void> {
  try {
    workbench.open(await open(await file.arrayBuffer(), file.name));
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    say(`无法打开“${file.name}”：${error.message}。`);
  }
}

/** Asks for a file and opens it. */
export function chooseFile(workbench: Workbench, say: (message: string) => void): void {
  const input = element('input', { type: 'file', accept: `.xlsx,${TYPE}` });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void openFile(file, workbench, say);
  });
  input.click();
}

/** Opens files that are dropped anywhere on the page. */
export function acceptDroppedFiles(workbench: Workbench, say: (message: string) => void): void {
  addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void openFile(file, workbench, say);
  });
}

/** Gives the workbook as it stands to the person as a file. */
export async function download({ book }: Workbench): Promise<void> {
  const bytes = await saveWorkbook(book);
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  element('a', { href: address, download: book.name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
