import { type ClassCoverage, type Kind, KINDS, type KindCoverage } from './coverage';

const HEADINGS: Readonly<Record<Kind, string>> = {
  properties: 'Plain values',
  settable: 'of which settable',
  objects: 'Objects',
  methods: 'Methods',
  events: 'Events',
};

const count = ({ simulated, absent }: KindCoverage): string =>
  simulated.length + absent.length === 0 ? '–' : `${simulated.length} of ${simulated.length + absent.length}`;

function total(classes: readonly ClassCoverage[], kind: Kind): KindCoverage {
  return {
    simulated: classes.flatMap(({ kinds }) => kinds[kind].simulated),
    absent: classes.flatMap(({ kinds }) => kinds[kind].absent),
  };
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function absentText({ name, kinds }: ClassCoverage): string | undefined {
  const parts = KINDS.flatMap((kind) => {
    const { absent } = kinds[kind];
    const names = absent.map((member) => `\`${member}\``).join(', ');
    return absent.length === 0 ? [] : [`- ${HEADINGS[kind]}: ${names}`];
  });
  return parts.length === 0 ? undefined : `### ${name}\n\n${parts.join('\n')}`;
}

/** docs/excel-host-coverage.md, before it is formatted. */
export function coveragePage(classes: readonly ClassCoverage[]): string {
  const rows = classes.map(({ name, kinds }) => row([name, ...KINDS.map((kind) => count(kinds[kind]))]));
  const sums = row(['**all**', ...KINDS.map((kind) => count(total(classes, kind)))]);
  return `# What of Excel is simulated

Written by \`npm run docs\`; a test fails while it is out of date. The client library itself is asked at run time what its
classes have, and the tables of \`tools/excel-host/surface\` are compared with that. Counted are documented members; classes
that are not listed are not simulated at all. A member that is not simulated is refused with \`ApiNotFound\` and noted in
\`app.session.missing\`, which every test of the host asserts to be empty.

${row(['Class', ...KINDS.map((kind) => HEADINGS[kind])])}
${row(['---', ...KINDS.map(() => '---:')])}
${[...rows, sums].join('\n')}

## Not simulated

${classes.flatMap((one) => absentText(one) ?? []).join('\n\n')}
`;
}
