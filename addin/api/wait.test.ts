import { CancelledError } from '#core/protocol/client/cancelled-error';
import { wait } from './wait';

it('waits', async () => {
  await expect(wait(1, new AbortController().signal)).resolves.toBeUndefined();
  await expect(wait(1)).resolves.toBeUndefined();
});

it.each(['before', 'meanwhile'])(
  'waits no longer than it is wanted, where the signal comes %s',
  async (when) => {
    const stop = new AbortController();
    if (when === 'before') stop.abort();
    const waiting = expect(wait(1e9, stop.signal)).rejects.toBeInstanceOf(CancelledError);
    stop.abort();
    await waiting;
  },
);
