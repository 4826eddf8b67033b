import './no-code-from-text';
import * as z from 'zod';

it('keeps schemas from making code of text', () => {
  const made = jest.spyOn(globalThis, 'Function');
  expect(z.object({ 序号: z.number() }).parse({ 序号: 1 })).toEqual({ 序号: 1 });
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
