/** A bar from 0 to 100 %, whatever the best rate in the column. The typings leave out the bar's colour. */
export const rateBar = (argb: string) => ({
  type: 'dataBar' as const,
  gradient: false,
  minLength: 0,
  maxLength: 100,
  cfvo: [
    { type: 'num' as const, value: 0 },
    { type: 'num' as const, value: 1 },
  ],
  color: { argb },
});
