import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { VIEWS, viewOf } from '#addin/pane/shell/views';

const ROOT = path.resolve(__dirname, '../..');
const MANIFEST = path.join(ROOT, 'manifest.xml');
const run = promisify(execFile);

/** What Microsoft's tools make of a manifest; they are ES modules in part, which tests do not load. */
const READ = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
  .then((manifest) => console.log(JSON.stringify(manifest)))`;
const DEVELOPMENT = 'https://localhost:3000';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: string;
  /** Only of elements without others in them. */
  text: string;
}

/** All elements, in the order they begin. */
function elementsOf(file: string): Element[] {
  const elements: Element[] = [];
  const within: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, parent: within.at(-1)?.name ?? '', text: '' };
    elements.push(element);
    within.push(element);
  });
  parser.on('text', (text) => {
    const element = within.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void within.pop());
  parser.write(readFileSync(file, 'utf8')).close();
  return elements;
}

const elements = elementsOf(MANIFEST);
const named = (name: string) => elements.filter((element) => element.name === name);
const attributesOf = (name: string, attribute: string) =>
  named(name).flatMap(({ attributes }) => attributes[attribute] ?? []);

/** What `resid` may name: kind of resource by id. */
const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
    named(name).flatMap(({ attributes: { id, DefaultValue: value = '' }, parent }) =>
      id === undefined ? [] : [[id, { kind: name === 'bt:String' ? parent : name, value }] as const],
    ),
  ),
);

const KIND_FOR: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Image',
  SourceLocation: 'bt:Url',
  LearnMoreUrl: 'bt:Url',
  Title: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

/** Addresses of a manifest, with the elements and attributes they stand in. */
const addressesOf = (all: readonly Element[]) =>
  all.flatMap(({ name, attributes, text }) =>
    [...Object.entries(attributes), ['', text] as const].flatMap(([attribute, value]) =>
      value.startsWith('https://') ? [{ name, attribute, value }] : [],
    ),
  );

describe('manifest.xml', () => {
  it('is what the tools for add-ins read', async () => {
    const { stdout } = await run(process.execPath, ['-e', READ, MANIFEST], { cwd: ROOT });
    expect(JSON.parse(stdout)).toMatchObject({
      manifestType: 'xml',
      officeAppType: 'TaskPaneApp',
      displayName: '台账通',
      defaultLocale: 'zh-CN',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      version: expect.stringMatching(/^[1-9]\d*(\.\d+){3}$/) as string,
    });
  });

  it('needs no requirement set, so that old Excels get an explanation', () => {
    expect([...named('Requirements'), ...named('Sets')]).toEqual([]);
  });

  it('has a tab of its own with the commands, all in one pane', () => {
    const label = (resid: string | undefined) => resources.get(resid ?? '')?.value;
    const tab = named('Label').find(({ parent }) => parent === 'CustomTab');
    expect(label(tab?.attributes['resid'])).toBe('台账通');
    const buttons = named('Label').filter(({ parent }) => parent === 'Control');
    expect(buttons.map(({ attributes }) => label(attributes['resid']))).toEqual([
      '打开台账通',
      '校验',
      '同步',
      '看板',
    ]);
    expect(attributesOf('Action', 'xsi:type')).toEqual(buttons.map(() => 'ShowTaskpane'));
    expect(new Set(named('TaskpaneId').map(({ text }) => text)).size).toBe(1);
  });

  it('opens views that the pane has', () => {
    const views = [...resources.values()]
      .filter(({ kind, value }) => kind === 'bt:Url' && value.includes('?'))
      .map(({ value }) => viewOf(new URL(value).search));
    expect(views).toEqual([
      { view: 'check', board: false },
      { view: 'sync', board: false },
      { view: 'progress', board: true },
    ]);
    expect(VIEWS.map(({ id }) => id)).toEqual(expect.arrayContaining(views.map(({ view }) => view)));
  });

  it('names resources that are there, each of the right kind, and none in vain', () => {
    const used = elements.flatMap(({ name, attributes: { resid } }) =>
      resid === undefined ? [] : [{ name, resid }],
    );
    expect(used.length).toBeGreaterThan(30);
    for (const { name, resid } of used)
      expect([name, resid, resources.get(resid)?.kind]).toEqual([name, resid, KIND_FOR[name]]);
    expect(new Set(used.map(({ resid }) => resid))).toEqual(new Set(resources.keys()));
  });

  it.each(['Control', 'Group', 'CustomTab', 'bt:Image', 'bt:Url', 'bt:String'])(
    'ids of %s are unique',
    (name) => {
      const ids = attributesOf(name, 'id');
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('keeps to the lengths that Office allows', () => {
    const limits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Url': 2048, 'bt:Image': 2048 };
    for (const [id, { kind, value }] of resources) {
      expect(id.length).toBeLessThanOrEqual(32);
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(limits[kind as keyof typeof limits]);
    }
    for (const id of ['Control', 'Group', 'CustomTab'].flatMap((name) => attributesOf(name, 'id')))
      expect(id.length).toBeLessThanOrEqual(125);
    expect(attributesOf('DisplayName', 'DefaultValue').join('').length).toBeLessThanOrEqual(125);
    expect((named('Description')[0]?.attributes['DefaultValue'] ?? '').length).toBeLessThanOrEqual(250);
  });

  it('gives every icon in the sizes ribbons need, with that many pixels', () => {
    const icons = [...resources].filter(([, { kind }]) => kind === 'bt:Image');
    const sizes = new Map<string, number[]>();
    for (const { attributes, parent } of named('bt:Image')) {
      if (parent !== 'Icon') continue;
      const [size, id = ''] = [Number(attributes['size']), attributes['resid']];
      const [name = ''] = id.split('.');
      sizes.set(name, [...(sizes.get(name) ?? []), size]);
      const file = path.join(ROOT, 'addin', new URL(resources.get(id)?.value ?? '').pathname);
      // Width and height stand at fixed places of a PNG's first chunk.
      const png = readFileSync(file);
      expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, size, size]);
    }
    expect(icons.length).toBeGreaterThan(0);
    for (const given of sizes.values())
      expect([...new Set(given)]).toEqual(expect.arrayContaining([16, 32, 80]));
  });

  it('points to files that are there, at the address it allows', () => {
    const addresses = addressesOf(elements).filter(({ name }) => name !== 'AppDomain');
    expect(addresses.length).toBeGreaterThan(20);
    for (const { value } of addresses) {
      const { origin, pathname } = new URL(value);
      expect(origin).toBe(DEVELOPMENT);
      const folder = pathname.startsWith('/assets/') ? 'addin' : 'addin/pages';
      expect([pathname, existsSync(path.join(ROOT, folder, pathname))]).toEqual([pathname, true]);
    }
    expect(named('AppDomain').map(({ text }) => text)).toEqual([DEVELOPMENT]);
  });
});

describe('scripts/make-manifest.mjs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const make = async (base: string) => {
    const out = path.join(folder, 'made.xml');
    await run(process.execPath, ['scripts/make-manifest.mjs', '--base', base, '--out', out], {
      cwd: ROOT,
    });
    return addressesOf(elementsOf(out));
  };

  it.each(['https://excel.example.gov.cn', 'https://excel.example.gov.cn/taizhang/'])(
    'moves all to %s',
    async (base) => {
      const made = await make(base);
      expect(made.filter(({ name }) => name === 'AppDomain').map(({ value }) => value)).toEqual([
        'https://excel.example.gov.cn',
      ]);
      const plain = base.replace(/\/$/, '');
      expect(made.filter(({ name }) => name !== 'AppDomain').map(({ value }) => value)).toEqual(
        addressesOf(elements)
          .filter(({ name }) => name !== 'AppDomain')
          .map(({ value }) => value.replace(DEVELOPMENT, plain)),
      );
    },
  );

  it.each(['http://excel.example.gov.cn', 'excel.example.gov.cn', 'https://a.cn/?x=1'])(
    'refuses %s',
    async (base) => {
      await expect(make(base)).rejects.toThrow();
    },
  );
});
