import { mayWrite, type Role } from './role';

it.each([
  { role: 'clerk', writes: true },
  { role: 'office', writes: true },
  { role: 'acceptor', writes: true },
  { role: 'leader', writes: false },
  { role: 'service', writes: false },
  { role: 'administrator', writes: false },
  { role: '', writes: false },
])('$role writes: $writes', ({ role, writes }) => {
  expect(mayWrite(role as Role)).toBe(writes);
});
