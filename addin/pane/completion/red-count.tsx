import { Link } from '@fluentui/react-components';
import type { Counts } from '#core/completion/counts';
import { useLamps } from './use-lamps';

/** The number of red lights of what is called `name`; shows their items. */
export function RedCount({ counts, show, name }: { counts: Counts; show: () => void; name: string }) {
  const { looks } = useLamps();
  const { red } = counts.lights;
  if (red === 0) return 0;
  return (
    <Link as="button" aria-label={`${name}${looks.red.name}${red}项`} onClick={show}>
      {red}
    </Link>
  );
}
