import { readFileSync } from 'node:fs';
import { hostClass, type Surface } from '../richapi/host-class';
import { EVENT } from '../model/events';
import { SINCE_VERSIONS } from '../surface/since-versions';
import { SURFACE } from '../surface/surface';
import { coverage, strangeEntries } from './coverage';
import { coveragePage } from './coverage-page';
import { installedLibrary } from './installed-library';

const library = installedLibrary();

/** Stand for nothing: only their names are looked at. */
class Range {
  readonly address = '';
}
class Worksheet {
  readonly name = '';
}

describe('the tables of the host against the client library', () => {
  test('every entry is a member that the library asks for', () => {
    expect(strangeEntries(SURFACE, library)).toEqual([]);
  });

  test('a misspelt entry is found, an internal one left alone', () => {
    const surface: Surface = new Map([
      hostClass(
        Range,
        { get: { Adress: () => '', Values: () => [] }, call: { _KeepIt: () => null } },
        { call: { GetItem: () => null } },
      ),
      hostClass(Worksheet, {
        set: { Gridlines: () => undefined, ShowGridlines: () => undefined, Id: () => undefined },
      }),
    ]);
    expect(strangeEntries(surface, library)).toEqual([
      'Range.get.Adress',
      'Range.call.GetItem',
      'Worksheet.set.ShowGridlines',
      'Worksheet.set.Id',
    ]);
  });

  test('classes without a counterpart in the library are those of its services', () => {
    const unknown = [...SURFACE.values()].map(({ name }) => name).filter((name) => !library(name));
    expect(unknown).toEqual(['AddinInternalService']);
  });

  test('the numbers of the events are those of the library', () => {
    const types = Object.keys(SINCE_VERSIONS).flatMap(
      (name) => library(name)?.events.map(({ type }) => type) ?? [],
    );
    expect(Object.values(EVENT).filter((type) => !types.includes(type))).toEqual([]);
    const byName = new Map(library('WorksheetCollection')?.events.map(({ name, type }) => [name, type]));
    expect(byName.get('onChanged')).toBe(EVENT.changed);
    expect(byName.get('onRowHiddenChanged')).toBe(EVENT.rowHiddenChanged);
  });

  test('what is simulated is told apart by what the library sends, not by what it is called', () => {
    const surface: Surface = new Map([
      hostClass(Worksheet, {
        get: { Name: () => '' },
        set: { Gridlines: () => undefined },
        call: { GetRange: () => null, _RegisterDataChangedEvent: () => null },
      }),
    ]);
    const [found] = coverage(surface, library);
    expect(found?.kinds.properties.simulated).toEqual(['name']);
    expect(found?.kinds.settable.simulated).toEqual(['showGridlines']);
    expect(found?.kinds.methods.simulated).toEqual(['getRange']);
    expect(found?.kinds.events.simulated).toEqual(['onChanged']);
    expect(found?.kinds.methods.absent).toContain('getUsedRange');
  });

  test('the committed page is up to date', () => {
    expect(readFileSync('docs/excel-host-coverage.md', 'utf8')).toBe(
      coveragePage(coverage(SURFACE, library)),
    );
  });
});
