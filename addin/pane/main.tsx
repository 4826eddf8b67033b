import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import { startService } from './workbook/start-service';
import { SupportContext } from './workbook/support-context';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the pane.');
const service = startService();
void Office.onReady().then(() => {
  createRoot(root).render(
    <SupportContext value={document.documentElement.dataset.mode === 'file' ? 'file' : 'full'}>
      <App service={service} search={location.search} />
    </SupportContext>,
  );
});
