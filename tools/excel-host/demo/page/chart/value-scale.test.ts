import { valueScale } from './value-scale';

it.each([
  ['small counts', [3, 8, 5], { length: 180 }, [0, 2, 4, 6, 8, 10]],
  ['rates', [0.32, 0.94], { length: 180 }, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ['what is below 0', [-4, 6], { length: 180 }, [-5, 0, 5, 10]],
  ['nothing', [], { length: 180 }, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [
    'bounds that are set',
    [3, 8],
    { minimum: 0, maximum: 100, majorUnit: 25, length: 180 },
    [0, 25, 50, 75, 100],
  ],
  ['bounds the wrong way round', [3], { minimum: 5, maximum: 1, length: 180 }, [5]],
  ['a unit too small to be drawn', [1000], { majorUnit: 0.001, length: 90 }, [0, 1000, 2000]],
])('an axis for %s', (_, values, { length, ...axis }, ticks) => {
  expect(valueScale(values, axis, length).ticks).toEqual(ticks);
});

it('cuts off what is beyond its ends', () => {
  const { share } = valueScale([1], { minimum: 0, maximum: 2 }, 100);
  expect([-1, 0, 1, 2, 3].map(share)).toEqual([0, 0, 0.5, 1, 1]);
});
