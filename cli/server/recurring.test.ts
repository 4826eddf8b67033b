import { setImmediate as turn } from 'node:timers/promises';
import { recurring } from './recurring';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

it('does the job again and again, also after it failed, until it is stopped', async () => {
  let rounds = 0;
  const failures: unknown[] = [];
  const job = (): Promise<void> => (++rounds === 2 ? Promise.reject(new Error('down')) : Promise.resolve());
  const { stop } = recurring(job, 0, (error) => failures.push(error));
  await until(() => rounds >= 4);
  await stop();
  expect(failures).toEqual([new Error('down')]);
  const done = rounds;
  for (let turns = 0; turns < 20; turns++) await turn();
  expect(rounds).toBe(done);
});

it('waits for the round under way before it stops', async () => {
  let end = (): void => undefined;
  const steps: string[] = [];
  const job = async (): Promise<void> => {
    await new Promise<void>((resolve) => (end = resolve));
    steps.push('done');
  };
  const { stop } = recurring(job, 0, () => undefined);
  const stopped = stop().then(() => steps.push('stopped'));
  end();
  await stopped;
  expect(steps).toEqual(['done', 'stopped']);
});
