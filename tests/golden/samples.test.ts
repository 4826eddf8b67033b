/** Every row of the samples, read as tests/golden/samples.txt says a careful person reads it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Milestone } from '#core/deadline/deadline';
import type { ProjectItem } from '#core/ledger/project-item';
import type { QuotaRow } from '#core/ledger/quota-row';
import { understandWorkbook, type UnderstoodLedger } from '#core/ledger/understand';
import { readWorkbook } from '#xlsx/read-workbook';

const SAMPLES = path.resolve(__dirname, '../../samples');
const FILES = ['绵阳市司法局2023四个项目年台账.xlsx', '安居区司法局2023信息任务分配表.xlsx'];

function milestoneText({ start, due, label, percent, units }: Milestone): string {
  const dates = start === undefined ? due : `${start}~${due}`;
  const held = units === undefined ? undefined : `(${units.join('、')})`;
  return [dates, label, percent === undefined ? undefined : `${percent}%`, held].filter(Boolean).join(' ');
}

function itemLine({ no, deadline, units, leadUnit }: ProjectItem): string {
  const when = `${deadline.type} ${deadline.milestones.map(milestoneText).join('; ')}`.trim();
  const who = units.map(({ name, collective }) => `${name}${collective ? '*' : ''}`).join(' ');
  expect(units.map(({ role }) => role)).toEqual(units.map((_, index) => (index === 0 ? 'lead' : 'support')));
  return [no, when, who, leadUnit].filter((part) => part !== undefined).join(' | ');
}

function quotaLine({ no, unit, targetScore, quota, total }: QuotaRow): string {
  const parts = Object.entries(quota).map(([category, count]) => `${category}${count}`);
  return [no, unit, targetScore, parts.join('、'), total].join(' | ');
}

function section({ ledger, items, quotas }: UnderstoodLedger): [string, string[]] {
  return [
    ledger.kind.name,
    [...items.map(({ item }) => itemLine(item)), ...quotas.map(({ quota }) => quotaLine(quota))],
  ];
}

async function goldenSections(): Promise<Map<string, string[]>> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of (await readFile(path.join(__dirname, 'samples.txt'), 'utf8')).split('\n')) {
    const name = /^\[(.+)\]$/.exec(line)?.[1];
    if (name !== undefined) sections.set(name, (lines = []));
    else if (line !== '' && !line.startsWith('#')) lines.push(line);
  }
  return sections;
}

it('reads all 166 rows as expected', async () => {
  const golden = await goldenSections();
  const read = new Map<string, string[]>();
  for (const file of FILES) {
    const grids = await readWorkbook(await readFile(path.join(SAMPLES, file)), file);
    const { ledgers } = understandWorkbook(grids, { asOf: '2023-06-30' });
    for (const [name, lines] of ledgers.map(section)) if (lines.length > 0) read.set(name, lines);
  }
  expect([...golden.values()].flat()).toHaveLength(166);
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(golden));
});
