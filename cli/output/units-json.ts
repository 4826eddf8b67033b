import { proposalNote } from '#core/unit/propose-directory';
import type { UnitDirectory } from '#core/unit/unit';
import type { UnreadableFile } from '../load-workbooks';
import type { ProposedFile } from './units-text';

const keptEntries = ({ source, entries }: UnitDirectory): UnitDirectory['entries'] =>
  source === 'listed' ? entries : [];

function fileJson({ workbook, proposal, copy }: ProposedFile) {
  return {
    file: workbook.file,
    ...(copy === undefined ? {} : { copy }),
    kept: keptEntries(workbook.understood.directory),
    proposed: proposal.units.map((unit) => {
      const { name, kind, members } = unit.entry;
      const note = proposalNote(unit, proposal.likelyAliases);
      return { name, kind, members, times: unit.times, ...(note === '' ? {} : { note }) };
    }),
    toConfirm: proposal.likelyAliases.map(({ name, meant, times }) => ({ name, meant, times })),
  };
}

/** The object `units --json` prints. */
export function unitsJson(proposed: readonly ProposedFile[], unreadable: readonly UnreadableFile[]) {
  return { files: proposed.map(fileJson), ...(unreadable.length > 0 ? { unreadable } : {}) };
}
