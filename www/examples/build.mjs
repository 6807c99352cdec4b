// Builds one example as a portal would: esbuild, JSX of React, single-file components of Vue.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileScript, parse } from "vue/compiler-sfc";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The files of `<example>/main.*`, by the name that a page asks for. */
export async function bundle(example) {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: [`./${example}/main`],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: "dist",
    entryNames: "main",
    jsx: "automatic",
    resolveExtensions: [".jsx", ".js"],
    define: { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    plugins: [vue],
    write: false,
    logLevel: "warning",
  });
  return Object.fromEntries(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]));
}

/** A component of Vue as one module, its template compiled in. */
const vue = {
  name: "vue",
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path: file }) => {
      const { descriptor, errors } = parse(readFileSync(file, "utf8"), { filename: file });
      if (errors.length > 0) throw errors[0];
      return { contents: compileScript(descriptor, { id: path.basename(file), inlineTemplate: true }).content, loader: "js" };
    });
  },
};
