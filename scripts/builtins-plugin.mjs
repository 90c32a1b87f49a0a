/**
 * Keeps bundled packages from opening parts of Node.js that this program does not need from them. Importing `node:process` opens standard input and
 * the reports of the process, `node:child_process` the network: together 3 ms of each call.
 */
const STUBS = {
  // every property is read when the module is imported; those of the global are read when they are asked for
  "node:process": "module.exports = process;",
  // only for commands that are programs of their own
  "node:child_process": `module.exports = { get spawn() { return process.getBuiltinModule("node:child_process").spawn; } };`,
  // whether there is colour is decided by the command (src/cli/lint.ts), which tells chalk so
  "#supports-color": "module.exports = { stdout: false, stderr: false };",
};
const NAMESPACE = "builtins";

/** @returns {import("esbuild").Plugin} */
export function esbuildBuiltins() {
  return {
    name: NAMESPACE,
    setup(build) {
      build.onResolve({ filter: /^(?:node:process|node:child_process|#supports-color)$/ }, ({ path, importer }) =>
        /[\\/]node_modules[\\/](?:chalk|commander)[\\/]/.test(importer) ? { path, namespace: NAMESPACE } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({ contents: STUBS[path], loader: "js" }));
    },
  };
}
