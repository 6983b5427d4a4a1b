// Moments as documents state them, in milliseconds since 1970; what names none is undefined.

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?(Z|[+-]\d\d:\d\d)?$/i;
/** The last second of the year 9999. */
const LAST = 253_402_300_799;
/** Numbers beyond it are milliseconds, or nothing. */
const MOST_SECONDS = 100_000_000_000;

function parsed(text) {
  const [, day, time, second = "00", fraction = "", zone] = DATE_TIME.exec(text) ?? [];
  const utc = Date.parse(`${day}T${time}:${second}Z`);
  // JavaScript takes 30 February for 2 March, and 24:00 for the next day.
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 19) !== `${day}T${time}:${second}`) return undefined;
  const [hours, minutes] = (/^[+-](\d\d):(\d\d)$/.exec(zone ?? "") ?? []).slice(1).map(Number);
  if (hours > 18 || minutes > 59) return undefined;
  const offset = ((hours ?? 0) * 60 + (minutes ?? 0)) * (zone?.[0] === "-" ? -1 : 1);
  return { at: utc + Number(fraction.padEnd(3, "0").slice(0, 3)) - offset * 60_000, hasZone: zone !== undefined };
}

/** With its zone; Open Badges 1 also allows a day, or seconds since 1970. */
export function moment(value) {
  if (Number.isInteger(value) && value >= 0 && value < MOST_SECONDS) return value * 1000;
  if (typeof value !== "string") return undefined;
  const found = parsed(value.length === 10 ? `${value}T00:00Z` : value);
  return found?.hasZone ? found.at : undefined;
}

/**
 * Data Integrity 1.0, section 2.1: "Time values that are incorrectly serialized without an offset are to be interpreted
 * as UTC."
 */
export const xsdDateTime = value => (typeof value === "string" ? parsed(value)?.at : undefined);

/** RFC 7519, section 2: seconds since 1970, "non-integer values can be represented". */
export const numericDate = value => (typeof value === "number" && Math.abs(value) <= LAST ? Math.floor(value) * 1000 : undefined);

/** As texts of documents have it, to the second. */
export const written = at => new Date(at).toISOString().replace(".000Z", "Z");
