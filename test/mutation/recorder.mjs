import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

for (const part of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(part);
const { expect } = chai;
expect.unreachable = (message) => chai.assert.fail(message);

/** What test files import from Vitest, as far as they do: it keeps their cases instead of running them. */
export function recorder() {
  let cases = [];
  let path = [];

  const test = (name, ...rest) => {
    const run = rest.find((each) => typeof each === "function");
    cases.push({
      id: `${[...path, name].join(" › ")} #${cases.length}`,
      run: () => run({ expect }),
    });
  };
  test.for = (rows) => (name, run) => {
    for (const row of rows) test(name, () => run(row, { expect }));
  };
  test.each = (rows) => (name, run) => {
    for (const row of rows) test(name, () => run(...(Array.isArray(row) ? row : [row])));
  };
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  describe.for = (rows) => (name, body) => {
    for (const row of rows) describe(name, () => body(row));
  };

  return {
    vitest: { describe, expect, expectTypeOf, test },
    casesOf(file, evaluate) {
      cases = [];
      path = [file];
      evaluate();
      return cases;
    },
  };
}

/** Types are the compiler's to check. */
function expectTypeOf() {
  const anything = new Proxy(() => anything, { get: () => anything });
  return anything;
}
