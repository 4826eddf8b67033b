import { ExcelApp } from '../excel-app';
import { Book } from '../model/book';
import { loadOffice } from '../node/load-office';
import type { ClassOf } from './coverage';
import { libraryClass } from './library-class';

/** The classes of the client library as it is installed. */
export function installedLibrary(): ClassOf {
  const office = loadOffice(new ExcelApp(new Book()));
  return (className) => libraryClass(office, className);
}
