import { FluentProvider } from '@fluentui/react-components';
import { useState } from 'react';
import type { Notice } from '../notice/notice';
import { SettingsProvider } from '../settings/settings-provider';
import type { RemoteService } from '../workbook/start-service';
import { WorkbookProvider } from '../workbook/workbook-provider';
import { Pane } from './pane';
import { colorSchemeOf, useTheme } from './use-theme';
import { viewOf } from './views';

/** The whole task pane. `search` is the query of its address. */
export function App({ service, search }: { service: RemoteService; search: string }) {
  const theme = useTheme();
  const [notice, notify] = useState<Notice>();
  return (
    <FluentProvider theme={theme} style={{ colorScheme: colorSchemeOf(theme) }}>
      <SettingsProvider>
        <WorkbookProvider service={service} notify={notify}>
          <Pane
            start={viewOf(search)}
            notice={notice}
            dismiss={() => {
              notify(undefined);
            }}
          />
        </WorkbookProvider>
      </SettingsProvider>
    </FluentProvider>
  );
}
