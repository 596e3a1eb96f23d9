/**
 * A test runner for Stryker. The suites are bundled once; a mutant is tried in modules evaluated afresh, so
 * that no cache of the library hides it or carries it on to the next, and only by the tests that reach it.
 */
import { createRequire } from "node:module";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { bundle } from "./bundle.mjs";

/** A mutant that its tests have not found in this time counts as survived. */
const mostMs = Number(process.env.MUTATION_MS ?? 2500);
/** A mutant that is passed more often than this in that time goes round without end. */
const mostTurns = 30_000_000;
const installed = createRequire(import.meta.url);
installed("fast-check").configureGlobal({ seed: 1, numRuns: 20, endOnFailure: true });
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

class FreshModules {
  /** The test files that found mutants of a source file, and how many. */
  finders = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(this, await bundle());
  }

  async dryRun() {
    Object.assign(stryker, {
      activeMutant: undefined,
      mutantCoverage: { static: {}, perTest: {} },
    });
    const tests = [];
    for (const file of this.files) {
      for (const { id, run } of testsIn(file, this.evaluate())) {
        stryker.currentTestId = id;
        const begun = performance.now();
        const failureMessage = await failureOf(run);
        const told = { id, name: id, fileName: file, timeSpentMs: performance.now() - begun };
        const passed = failureMessage === null;
        tests.push({ ...told, ...(passed ? { status: 0 } : { status: 1, failureMessage }) });
        stryker.currentTestId = undefined;
      }
    }
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const most = Math.min(hitLimit, mostTurns);
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: most });
    const wanted = new Set(testFilter);
    const isWanted = (id) => wanted.has(id) || wanted.has(fileOf(id));
    const modules = this.evaluate();
    const begun = performance.now();
    let nrOfTests = 0;
    const found = this.finders.get(activeMutant.fileName) ?? new Map();
    this.finders.set(activeMutant.fileName, found);
    for (const file of likelyFirst(new Set(testFilter.map(fileOf)), activeMutant, found)) {
      for (const { id, run } of testsIn(file, modules)) {
        if (id !== file && !isWanted(id)) continue;
        nrOfTests += 1;
        const failureMessage = await failureOf(run);
        if (stryker.hitCount > most) return { status: "timeout", reason: "turns without end" };
        if (failureMessage !== null) {
          found.set(file, (found.get(file) ?? 0) + 1);
          return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
        }
        if (performance.now() - begun > mostMs) return { status: "survived", nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }
}

/** The tests of a file. The first is its evaluation, and the library's: all its cases use what these compute. */
function* testsIn(file, modules) {
  let cases = [];
  yield {
    id: file,
    run: () => {
      cases = modules.casesOf(file);
    },
  };
  yield* cases;
}

/**
 * First the tables named like the source file or its folder, and those that found mutants of it before, then the
 * stored answers; then laws and oracles of that kind, which take longest; then all others. What is alike begins with
 * another file for each mutant, so that all have their turn.
 */
function likelyFirst(files, { id, fileName }, found) {
  const [, folder, stem] = /src\/(\w+)\/(.*)\.ts$/.exec(fileName);
  const times = (file) => found.get(file) ?? 0;
  const rank = (file) => {
    const isNear = file.includes(stem) || file.includes(folder) || times(file) > 0;
    if (/^test\/(laws|oracle)\/|-laws\.test/.test(file)) return isNear ? 2 : 4;
    return isNear ? 0 : file.startsWith("test/golden/") ? 1 : 3;
  };
  const turned = [...files];
  turned.push(...turned.splice(0, (Number(id) * 7) % turned.length));
  return turned.sort((a, b) => rank(a) - rank(b) || times(b) - times(a));
}

const fileOf = (id) => id.split(" › ", 1)[0];

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (thrown) {
    return String(thrown?.stack ?? thrown);
  }
}

const create = () => new FreshModules();
create.inject = [];
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "fresh-modules", create),
];
