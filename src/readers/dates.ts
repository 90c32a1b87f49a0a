/** Dates as .doc and RTF files keep them. */

/** A DTTM ([MS-DOC] 2.9.56; RTF 1.9.1, "Track Changes") in ISO 8601, local time to the minute; undefined where there is none. */
export function dateOf(value: number): string | undefined {
  const [minute, hour, day, month] = [value & 0x3f, (value >>> 6) & 0x1f, (value >>> 11) & 0x1f, (value >>> 16) & 0xf];
  const year = 1900 + ((value >>> 20) & 0x1ff);
  if (value === 0 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return undefined;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}
