import './no-code-from-text';
import { expose } from 'comlink';
import { WorkbookService } from './workbook-service';

expose(new WorkbookService());
