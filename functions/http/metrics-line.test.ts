import * as z from 'zod';
import type { LogLine } from './log-line';
import { metricsLine } from './metrics-line';

const AT = 1_700_000_000_000;
const plain: LogLine = { requestId: 'r', route: 'GET /v1/ledgers', status: 200, ms: 12 };

/** What CloudWatch's specification of the format demands of a line, as far as we use it. */
const embeddedSchema = z.object({
  _aws: z.object({
    Timestamp: z.int(),
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.enum(['Milliseconds', 'Count']) })),
      }),
    ),
  }),
});

describe('metricsLine', () => {
  it.each<{ name: string; line: LogLine; metrics: Record<string, number> }>([
    {
      name: 'a line without counts',
      line: plain,
      metrics: { Latency: 12, Conflicts: 0, Retries: 0, RollForwards: 0, Rows: 0 },
    },
    {
      name: 'a sync',
      line: { ...plain, rows: 3, outcomes: { applied: 5, conflict: 2 }, retries: 1, rolledForward: 4 },
      metrics: { Latency: 12, Conflicts: 2, Retries: 1, RollForwards: 4, Rows: 3 },
    },
    {
      name: 'a problem',
      line: { ...plain, status: 503, problem: 'busy' },
      metrics: { Latency: 12, Conflicts: 0, Retries: 0, RollForwards: 0, Rows: 0 },
    },
  ])('keeps the line and adds the metrics of $name', ({ line, metrics }) => {
    expect(metricsLine(line, AT)).toMatchObject({ ...line, ...metrics });
  });

  it('declares every metric and dimension it bears, with the time', () => {
    const line: Record<string, unknown> = { ...metricsLine(plain, AT) };
    const { _aws } = embeddedSchema.parse(JSON.parse(JSON.stringify(line)));
    expect(_aws.Timestamp).toBe(AT);
    const [directive] = _aws.CloudWatchMetrics;
    expect(directive).toMatchObject({ Namespace: 'Taizhang', Dimensions: [['route']] });
    const names = directive?.Metrics.map(({ Name }) => Name) ?? [];
    expect(names.sort()).toEqual(['Conflicts', 'Latency', 'Retries', 'RollForwards', 'Rows']);
    for (const name of names) expect(typeof line[name]).toBe('number');
    expect(line['route']).toBe('GET /v1/ledgers');
  });
});
