import { mayRead, mayWrite, type Role } from './role';

it.each([
  { role: 'clerk', reads: true, writes: true },
  { role: 'office', reads: true, writes: true },
  { role: 'leader', reads: true, writes: false },
  { role: 'service', reads: true, writes: false },
  { role: 'administrator', reads: false, writes: false },
  { role: '', reads: false, writes: false },
])('$role reads: $reads, writes: $writes', ({ role, reads, writes }) => {
  expect(mayRead(role as Role)).toBe(reads);
  expect(mayWrite(role as Role)).toBe(writes);
});
