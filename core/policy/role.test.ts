import { mayChangeTemplates, mayWrite, type Role } from './role';

it.each([
  { role: 'clerk', writes: true, templates: false },
  { role: 'office', writes: true, templates: true },
  { role: 'acceptor', writes: true, templates: false },
  { role: 'leader', writes: false, templates: false },
  { role: 'service', writes: false, templates: false },
  { role: 'administrator', writes: false, templates: false },
  { role: '', writes: false, templates: false },
])('$role writes: $writes, changes templates: $templates', ({ role, writes, templates }) => {
  expect(mayWrite(role as Role)).toBe(writes);
  expect(mayChangeTemplates(role as Role)).toBe(templates);
});
