import { useEffect, useRef } from 'react';
import { useTheme } from '../shell/use-theme';
import type { ChartFrame, Charts } from './use-charts';

/** Draws a chart and gives what takes it down again. */
export type Draw = (charts: Charts, frame: Pick<ChartFrame, 'canvas' | 'theme'>) => () => void;

/**
 * A chart. `label` says its numbers in words; what stands beside it has them too, and is the way in for the keyboard.
 * `draw` must stay the same function while what it draws does. Without a `size` the chart fills its place.
 */
export function ChartCanvas({
  label,
  charts,
  draw,
  size,
}: {
  label: string;
  charts: Charts;
  draw: Draw;
  size?: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (!canvas.current) return undefined;
    return draw(charts, { canvas: canvas.current, theme });
  }, [charts, draw, theme]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      width={size}
      height={size}
      style={{ cursor: 'pointer' }}
    />
  );
}
