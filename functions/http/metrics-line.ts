import type { LogLine } from './log-line';

const METRICS = [
  { Name: 'Latency', Unit: 'Milliseconds' },
  { Name: 'Conflicts', Unit: 'Count' },
  { Name: 'Retries', Unit: 'Count' },
  { Name: 'RollForwards', Unit: 'Count' },
  { Name: 'Rows', Unit: 'Count' },
] as const;

type MetricName = (typeof METRICS)[number]['Name'];

/** A log line that CloudWatch also takes metrics from: its embedded metric format. */
export type MetricsLine = LogLine & Readonly<Record<MetricName, number>> & { readonly _aws: object };

/** The line with its counts as metrics of its route; `at` in epoch milliseconds. */
export function metricsLine(line: LogLine, at: number): MetricsLine {
  const { ms, outcomes = {}, retries = 0, rolledForward = 0, rows = 0 } = line;
  return {
    ...line,
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [{ Namespace: 'Taizhang', Dimensions: [['route']], Metrics: METRICS }],
    },
    Latency: ms,
    Conflicts: outcomes['conflict'] ?? 0,
    Retries: retries,
    RollForwards: rolledForward,
    Rows: rows,
  };
}
