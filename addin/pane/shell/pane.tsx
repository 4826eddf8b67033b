import { makeStaticStyles, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { CheckView } from '../check/check-view';
import { CompletionView } from '../completion/completion-view';
import { FillView } from '../fill/fill-view';
import { HistoryView } from '../history/history-view';
import { LedgersView } from '../ledgers/ledgers-view';
import { NoticeBar } from '../notice/notice-bar';
import type { Notice } from '../notice/notice';
import { ReportsView } from '../reports/reports-view';
import { SettingsView } from '../settings/settings-view';
import { SupervisionView } from '../supervision/supervision-view';
import { SyncView } from '../sync/sync-view';
import { MissingBar } from './missing-bar';
import { PaneHeader } from './pane-header';
import { ReadingProblem } from './reading-problem';
import { VIEWS, type ViewId } from './views';

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '300px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    columnGap: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // All of them have room in a line of the narrowest pane; larger letters take a second.
  tab: { paddingLeft: '4px', paddingRight: '4px' },
  // Excel hides the bar of a pane that scrolls only when it has to.
  view: { flexGrow: 1, overflowY: 'scroll', overflowX: 'hidden', padding: '12px' },
});

interface ContentProps {
  readonly board: boolean;
  readonly show: (view: ViewId) => void;
}

const CONTENT: Readonly<Record<ViewId, (props: ContentProps) => ReactNode>> = {
  ledgers: () => <LedgersView />,
  check: () => <CheckView />,
  fill: () => <FillView />,
  sync: () => <SyncView />,
  progress: ({ board }) => <CompletionView board={board} />,
  supervision: () => <SupervisionView />,
  reports: ({ show }) => (
    <ReportsView
      openSync={() => {
        show('sync');
      }}
    />
  ),
  history: () => <HistoryView />,
  settings: () => <SettingsView />,
};

function Tabs({ view, show }: { view: ViewId; show: (view: ViewId) => void }) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={view}
      onTabSelect={(_, { value }) => {
        show(value as ViewId);
      }}
    >
      {VIEWS.map(({ id, label }) => (
        <Tab key={id} id={`tab-${id}`} className={styles.tab} value={id} aria-controls={`view-${id}`}>
          {label}
        </Tab>
      ))}
    </TabList>
  );
}

/** The task pane: its tabs, the latest notice, and the view that was chosen. Views keep what is under way in them. */
export function Pane({
  start,
  notice,
  dismiss,
}: {
  start: { readonly view: ViewId; readonly board: boolean };
  notice: Notice | undefined;
  dismiss: () => void;
}) {
  usePageStyles();
  const styles = useStyles();
  const [view, setView] = useState(start.view);
  const [visited, setVisited] = useState<readonly ViewId[]>([start.view]);
  const show = (next: ViewId): void => {
    setView(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  };
  return (
    <div className={styles.pane}>
      <PaneHeader
        openSettings={() => {
          show('settings');
        }}
      />
      <Tabs view={view} show={show} />
      <MissingBar />
      <ReadingProblem />
      {notice && <NoticeBar notice={notice} dismiss={dismiss} />}
      {visited.map((id) => {
        const Content = CONTENT[id];
        return (
          <main key={id} id={`view-${id}`} className={styles.view} hidden={id !== view} tabIndex={-1}>
            <Content board={start.board} show={show} />
          </main>
        );
      })}
    </div>
  );
}
