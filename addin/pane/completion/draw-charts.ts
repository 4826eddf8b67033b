/** The lazy part of the pane: the only file that imports the chart library, and of that only what is drawn. */
import type { Theme } from '@fluentui/react-components';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  type Plugin,
} from 'chart.js';
import type { Light } from '#core/completion/light';
import type { LampColour } from '#core/rules/lamp-looks';
import { type ChartColours, chartColours } from './chart-colours';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, LinearScale);

/** What every chart needs besides its numbers. `choose` is told the place of the slice or bar that was clicked. */
export interface ChartFrame {
  readonly canvas: HTMLCanvasElement;
  readonly theme: Theme;
  readonly choose: (place: number) => void;
}

export interface Slice {
  readonly light: Light;
  readonly colour: LampColour;
  readonly size: number;
}

export interface Bar {
  readonly name: string;
  readonly whole: number;
  readonly part: number;
}

const FONT_SIZE = 11;
/** The number of a slice that is narrower than this, in pixels along the ring, is left to the table beside it. */
const NARROWEST_LABELLED = 16;
const BAR_THICKNESS = 14;

interface LabelLook {
  readonly color: string;
  readonly family: string;
  readonly align?: CanvasTextAlign;
  readonly size?: number;
}

function write(chart: Chart, text: string, { x, y }: { x: number; y: number }, look: LabelLook): void {
  const { ctx } = chart;
  const { color, family, align = 'center', size = FONT_SIZE } = look;
  ctx.save();
  ctx.font = `600 ${size}px ${family}`;
  ctx.fillStyle = color;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y);
  ctx.restore();
}

function sliceLabels(
  slices: readonly Slice[],
  { ink, lamp }: ChartColours,
  family: string,
): Plugin<'doughnut'> {
  return {
    id: 'sliceLabels',
    afterDatasetsDraw: (chart) => {
      const arcs = chart.getDatasetMeta(0).data;
      for (const [place, { light, colour, size }] of slices.entries()) {
        const arc = arcs[place];
        if (!(arc instanceof ArcElement)) continue;
        const { circumference, outerRadius } = arc;
        if (circumference * outerRadius < NARROWEST_LABELLED) continue;
        write(chart, String(size), arc.getCenterPoint(true), { color: lamp(light, colour).ink, family });
      }
      const { left, right, top, bottom } = chart.chartArea;
      const total = slices.reduce((sum, { size }) => sum + size, 0);
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
      write(chart, `${total}项`, middle, { color: ink, family, size: 14 });
    },
  };
}

function barLabels(bars: readonly Bar[], { ink }: ChartColours, family: string): Plugin<'bar'> {
  return {
    id: 'barLabels',
    afterDatasetsDraw: (chart) => {
      for (const [place, { x, y }] of chart.getDatasetMeta(0).data.entries()) {
        const bar = bars[place];
        const look = { color: ink, family, align: 'left' } as const;
        if (bar) write(chart, `${bar.part}/${bar.whole}`, { x: x + 4, y }, look);
      }
    },
  };
}

/** What all charts have in common. Nothing moves: that is soothing for some, and quicker on old computers. */
function common({ theme, choose }: ChartFrame) {
  return {
    animation: false as const,
    events: ['click' as const],
    font: { family: theme.fontFamilyBase, size: FONT_SIZE },
    onClick: (_: unknown, [hit]: readonly { readonly index: number }[]) => {
      if (hit) choose(hit.index);
    },
  };
}

/** A ring of the lights with their numbers, the total in its middle. Gives what takes it down again. */
export function drawRing(frame: ChartFrame, slices: readonly Slice[]): () => void {
  const { canvas, theme } = frame;
  const colours = chartColours(canvas, theme);
  const chart = new Chart(canvas, {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: slices.map(({ size }) => size),
          backgroundColor: slices.map(({ light, colour }) => colours.lamp(light, colour).fill),
          borderColor: colours.gap,
          borderWidth: 2,
        },
      ],
    },
    options: { ...common(frame), responsive: false, cutout: '58%' },
    plugins: [sliceLabels(slices, colours, theme.fontFamilyBase)],
  });
  return () => {
    chart.destroy();
  };
}

/** A bar a line: how much of the whole is done, the whole as an outline behind it. */
export function drawBars(frame: ChartFrame, bars: readonly Bar[]): () => void {
  const { canvas, theme } = frame;
  const colours = chartColours(canvas, theme);
  const shape = { grouped: false, barThickness: BAR_THICKNESS } as const;
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ name }) => name),
      datasets: [
        {
          ...shape,
          data: bars.map(({ whole }) => whole),
          order: 1,
          backgroundColor: colours.empty,
          borderColor: colours.line,
          borderWidth: 1,
          borderSkipped: false,
        },
        { ...shape, data: bars.map(({ part }) => part), backgroundColor: colours.filled },
      ],
    },
    options: {
      ...common(frame),
      indexAxis: 'y',
      maintainAspectRatio: false,
      interaction: { mode: 'index', axis: 'y', intersect: false },
      layout: { padding: { right: 40 } },
      scales: {
        x: { display: false, beginAtZero: true },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: { color: colours.ink, autoSkip: false },
        },
      },
    },
    plugins: [barLabels(bars, colours, theme.fontFamilyBase)],
  });
  return () => {
    chart.destroy();
  };
}
