import { makeStyles, tokens } from '@fluentui/react-components';

/** What the lists of 督办 have in common. */
export const useSectionStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: 0 },
  line: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  intro: { display: 'block', marginBottom: '8px' },
  faint: { color: tokens.colorNeutralForeground3 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'end', margin: '4px 0 8px' },
  narrow: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});
