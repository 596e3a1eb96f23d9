/** Values that nobody means: any JSON there can be, and a few that only a program can pass. */
import type { Random } from "./random.js";
import { withKey } from "./tree.js";

const numbers = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e-7,
  1.0000000000001,
  99.99999999999999,
  5e-324,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  8.64e15,
  8.64e15 + 1,
  7_258_118_400_000,
  7_258_118_400_001,
  1_775_016_000_000,
] as const;

const texts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\udfff",
  "a\ud83d",
  "\u202e",
  "\ufeff",
  "__proto__",
  "constructor",
  "toString",
  "-0",
  "1e5",
  "0x10",
  "100.000000000001",
  "٣",
  "2026-02-30",
  "2026-02-29T24:00:00Z",
  "2026-03-08T02:30:00-05:00",
  "2026-W10-1T00:00Z",
  "1969-12-31T23:59:59.999Z",
  "2200-01-01T00:00:00.001Z",
  "2026-01-01T00:00:00",
  "2026-Q5",
  "2026-13",
  "9999",
  "2026-01-01..2026-01-01",
  "1970-01-01..2199-12-31",
  "PT",
  "P1D",
  "PT0S",
  "PT1e9H",
  "PT0.0001S",
  "PT999999999999H",
  "-PT1H",
  "UTC+14",
  "UTC+99",
  "Etc/GMT+5",
  "Pacific/Apia",
  "america/new_york",
  "24:00",
  "24:01",
  "always",
  "daily",
  "x".repeat(5000),
] as const;

/** Keys that mean something to JavaScript, to the library or to its own marks. */
const keys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "toJSON",
  "then",
  "length",
  "",
  "\ud800",
  "code",
  "params",
  "message",
  "path",
  "refused",
  "id",
  "kind",
  "type",
  "start",
  "end",
  "meta",
  "days",
  "percent",
  "amountMinor",
  "currency",
  "epochMilliseconds",
  "isValid",
  "outages",
  "events",
] as const;

/** A JSON value of any shape, at most so many levels deep but for the rare one that is very deep. */
export function oddJson(random: Random, levels = 3): unknown {
  const kind = random.below(levels > 0 ? 12 : 8);
  if (kind < 3) return random.pick(numbers);
  if (kind < 6) return random.pick(texts);
  if (kind === 6) return random.pick([null, true, false]);
  if (kind === 7) return random.pick([[], {}]);
  if (kind === 8 && random.oneIn(100)) return nested(random, 200 + random.below(2000));
  if (kind <= 9) return Array.from({ length: random.below(5) }, () => oddJson(random, levels - 1));
  let made: object = {};
  for (let n = random.below(5); n > 0; n--) {
    made = withKey(made, oddKey(random), oddJson(random, levels - 1));
  }
  return made;
}

export function oddKey(random: Random): string {
  return random.pick(keys);
}

/** What JSON cannot hold and a program can pass all the same. */
export function oddObject(random: Random): unknown {
  return random.pick(oddObjects)();
}

const oddObjects: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => 10n,
  () => Symbol("odd"),
  () => () => 1,
  () => new Date(Number.NaN),
  () => new Date(8.64e15),
  () => new Date("2026-02-02T00:00Z"),
  () => new Map([["id", 1]]),
  () => new Uint8Array(3),
  () => Object.create(null),
  () => Object.assign(Object.create(null), { id: "bare" }),
  () => new Array(3),
  () => Object(5),
  () => ({ toMillis: () => Number.NaN, isValid: true }),
  () => ({ toMillis: () => "soon", isValid: true }),
  () => ({ toMillis: () => 1_775_016_000_000, isValid: true }),
  () => ({ toMillis: () => 0, isValid: false }),
  () => ({ epochMilliseconds: 1_775_016_000_000.5 }),
];

function nested(random: Random, levels: number): unknown {
  let made: unknown = random.pick(texts);
  for (let n = 0; n < levels; n++) made = random.oneIn(2) ? [made] : { meta: made };
  return made;
}
