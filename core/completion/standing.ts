import { type ItemState, type Light, LIGHTS } from './light';

/** The part of an assessment that is counted. */
export interface Standing {
  readonly state: ItemState;
  readonly light: Light;
}

/** A standing in two letters, as tallies are stored: never give a letter another meaning. */
export type StandingCode = string;

const STATE_LETTERS: Readonly<Record<ItemState, string>> = {
  done: 'D',
  doneLate: 'L',
  overdue: 'O',
  atRisk: 'R',
  onTrack: 'T',
  noDue: 'N',
};

const LIGHT_LETTERS: Readonly<Record<Light, string>> = { red: 'r', yellow: 'y', blue: 'b', green: 'g' };

export function standingCode({ state, light }: Standing): StandingCode {
  return STATE_LETTERS[state] + LIGHT_LETTERS[light];
}

const STATES = Object.keys(STATE_LETTERS) as ItemState[];

/** Every thinkable standing by its code. */
export const STANDINGS: ReadonlyMap<StandingCode, Standing> = new Map(
  STATES.flatMap((state) => LIGHTS.map((light) => ({ state, light }))).map((standing) => [
    standingCode(standing),
    standing,
  ]),
);
