/**
 * Column widths are counted in characters of the standard font in a file, padding included, and in points by the client
 * library. A character of 宋体 11 is 8 pixels wide, and a pixel ¾ of a point, on a screen of 96 dots an inch.
 */
const PIXELS_A_CHARACTER = 8;
const POINTS_A_PIXEL = 0.75;

export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_A_CHARACTER) * POINTS_A_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return points / POINTS_A_PIXEL / PIXELS_A_CHARACTER;
}
