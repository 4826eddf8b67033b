import { Link } from '@fluentui/react-components';
import type { Counts } from '#core/completion/counts';
import { LIGHT_NAMES } from '#core/completion/light';

/** The number of red lights of what is called `name`; shows their items. */
export function RedCount({ counts, show, name }: { counts: Counts; show: () => void; name: string }) {
  const { red } = counts.lights;
  if (red === 0) return 0;
  return (
    <Link as="button" aria-label={`${name}${LIGHT_NAMES.red}${red}项`} onClick={show}>
      {red}
    </Link>
  );
}
