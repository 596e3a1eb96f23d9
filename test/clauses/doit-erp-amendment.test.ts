/**
 * DOit ERP, Updates/Notice: an amendment holds thirty days after it was announced to an administrator, at
 * the log-in screen or by e-mail; by default from the quarter after that.
 */
import { isNinesError, type PolicyVersion, type TermsInForce, termsInForce } from "nines";
import { type DoitErpReadings, doitErp, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";

const clause = "DOit ERP, Updates/Notice";
const noticed = "2026-02-10T09:00:00.000-05:00";

function amended(
  amendment: Omit<PolicyVersion, "policy">,
  at: string,
  readings: DoitErpReadings = {},
): TermsInForce {
  const changed = doitErp({ reservedWindows: "recorded-maintenance" });
  return termsInForce([{ policy: doitErp(readings) }, { policy: changed, ...amendment }], { at });
}

const byEmail = { at: noticed, channel: "email", recipient: "administrator" };
const onDate: DoitErpReadings = { amendmentTakes: "on-effective-date" };
const exact: DoitErpReadings = {
  amendmentTakes: "on-effective-date",
  amendmentNotice: "exact-720-hours",
};

const instants = [
  ["by default, in the quarter of the notice", {}, "2026-03-31T23:59:59.999-04:00", 0],
  ["by default, from the next quarter on", {}, "2026-04-01T00:00:00.000-04:00", 1],
  ["on its date, a millisecond before the thirtieth", onDate, "2026-03-11T23:59:59.999-04:00", 0],
  ["on its date, from the thirtieth on", onDate, "2026-03-12T00:00:00.000-04:00", 1],
  ["after 720 hours, a millisecond before", exact, "2026-03-12T09:59:59.999-04:00", 0],
  [
    "after 720 hours, an hour of which the clock skipped",
    exact,
    "2026-03-12T10:00:00.000-04:00",
    1,
  ],
] as const satisfies readonly (readonly [string, DoitErpReadings, string, number])[];

test.for(instants)("%s: at %s version %s holds", ([, readings, at, version]) => {
  expect(amended({ notice: byEmail }, at, readings).version).toBe(version);
});

const effects = [
  [
    "a date before the notice's end does not hasten it",
    "2026-02-20",
    "2026-03-12T00:00:00.000-04:00",
  ],
  ["a later date is waited for", "2026-03-20", "2026-03-20T00:00:00.000-04:00"],
] as const;

test.for(effects)("%s", ([, effective, since]) => {
  const later = amended({ notice: byEmail, effective }, "2026-06-01T00:00Z", onDate);
  expect(later).toMatchObject({ version: 1, since, until: null });
  const before = amended({ notice: byEmail, effective }, "2026-02-11T00:00Z", onDate);
  expect(before).toMatchObject({ version: 0, since: null, until: since });
});

const quarterStarts = [
  [
    "whose notice ends with the quarter holds from that midnight",
    "2026-03-02T09:00-05:00",
    "2026-04-01T00:00:00.000-04:00",
  ],
  [
    "whose notice ends a day later holds a quarter later",
    "2026-03-03T09:00-05:00",
    "2026-07-01T00:00:00.000-04:00",
  ],
] as const;

test.for(quarterStarts)("an amendment %s", ([, at, since]) => {
  const { version, since: found } = amended({ notice: { ...byEmail, at } }, "2026-08-01T00:00Z");
  expect([version, found]).toEqual([1, since]);
});

describe("an announcement that does not suffice leaves the contract as it is", () => {
  const insufficient = [
    [
      "by telephone",
      { ...byEmail, channel: "telephone" },
      "it was not announced by in-app-login or email",
    ],
    [
      "by no recorded channel",
      { at: noticed, recipient: "administrator" },
      "it was not announced by in-app-login or email",
    ],
    [
      "to somebody else",
      { ...byEmail, recipient: "user" },
      "it was not announced to the administrator",
    ],
    ["that comes only later", { ...byEmail, at: "2027-01-01T00:00Z" }, "it was not announced"],
    ["that never came", undefined, "it was not announced"],
  ] as const;

  test.for(insufficient)("%s", ([, notice, why]) => {
    const { version, because } = amended(
      notice === undefined ? {} : { notice },
      "2026-12-31T00:00Z",
    );
    expect(version).toBe(0);
    expect(because).toEqual([
      {
        rule: "amendment",
        clause,
        outcome: "not-applied",
        text: `Version 1 is not in force: ${why}.`,
        params: { version: 1 },
      },
    ]);
  });

  test("at the log-in screen it suffices too", () => {
    const notice = { ...byEmail, channel: "in-app-login" };
    expect(amended({ notice }, "2026-12-31T00:00Z").version).toBe(1);
  });
});

describe("several amendments", () => {
  const policy = doitErp(onDate);
  const announced = (at: string) => ({ policy, notice: { ...byEmail, at } });

  test("hold one after the other, each by the terms of the one before", () => {
    const versions = [
      { policy },
      announced("2026-01-10T00:00-05:00"),
      announced("2026-03-01T00:00-05:00"),
    ];
    const held = ["2026-02-08", "2026-02-09", "2026-03-30", "2026-03-31"].map(
      (date) => termsInForce(versions, { at: `${date}T12:00:00-04:00` }).version,
    );
    expect(held).toEqual([0, 1, 1, 2]);
  });

  test("that take effect together are the later one", () => {
    const versions = [
      { policy },
      announced("2026-01-10T08:00-05:00"),
      announced("2026-01-10T17:00-05:00"),
    ];
    expect(termsInForce(versions, { at: "2026-06-01T00:00Z" }).version).toBe(2);
  });

  test("of a contract that names no notice hold from their dates, and need one", () => {
    const versions = [{ policy: gotomyerp() }, { policy: gotomyerp(), effective: "2026-05-01" }];
    expect(termsInForce(versions, { at: "2026-05-01T04:00Z" }).version).toBe(1);
    expect(termsInForce(versions, { at: "2026-05-01T03:59:59.999Z" }).version).toBe(0);
    try {
      termsInForce([{ policy: gotomyerp() }, { policy: gotomyerp() }], { at: "2026-05-01T04:00Z" });
      expect.unreachable();
    } catch (error) {
      if (!isNinesError(error)) throw error;
      expect([error.code, error.issues[0]?.path]).toEqual([
        "missing_field",
        "versions[1].effective",
      ]);
    }
  });
});
