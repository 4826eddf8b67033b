import { Lines } from '#tools/excel-host/model/lines';
import { Axis } from './axis';

describe('Axis', () => {
  const lines = new Lines();
  lines.put(1, { size: 30 });
  lines.put(2, { hidden: true });
  // 9 points are 12 pixels, 30 are 40.
  const axis = new Axis(lines, 9, 5);

  it('says where each line begins; a hidden one takes no room', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => axis.start(index))).toEqual([0, 12, 52, 52, 64, 76]);
    expect(axis.total).toBe(76);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [11, 0],
    [12, 1],
    [51, 1],
    [52, 3],
    [75, 4],
    [900, 4],
  ])('%d pixels from the start is line %d', (distance, line) => {
    expect(axis.at(distance)).toBe(line);
  });

  it.each([
    [0, 0],
    [9, 12],
    [24, 32],
    [39, 52],
    [48, 64],
    [57, 76],
    [66, 88],
  ])('%d points from the start are %d pixels', (points, pixels) => {
    expect(axis.pixelsOf(points)).toBe(pixels);
  });

  it('steps over hidden lines and stays at the ends', () => {
    expect([axis.next(1, 1), axis.next(3, -1), axis.next(4, 1), axis.next(0, -1)]).toEqual([3, 1, 4, 0]);
  });
});
