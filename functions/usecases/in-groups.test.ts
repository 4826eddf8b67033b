import { inGroups } from './in-groups';

describe('inGroups', () => {
  it('works on all items, never on more at once than allowed', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await inGroups([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      done.push(item);
    });
    expect({ done, most }).toEqual({ done: [1, 2, 3, 4, 5], most: 2 });
  });

  it('lets a group end before it fails, and begins no other', async () => {
    const done: number[] = [];
    const work = async (item: number): Promise<void> => {
      if (item === 1) throw new Error('first');
      await new Promise((resolve) => setImmediate(resolve));
      done.push(item);
    };
    await expect(inGroups([1, 2, 3], 2, work)).rejects.toThrow('first');
    expect(done).toEqual([2]);
  });
});
