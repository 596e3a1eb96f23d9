/** How esbuild makes a program of this repository that Node runs: the library from `src`, packages as installed. */
export const program = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  tsconfig: "tsconfig.json",
  logLevel: "warning",
};
