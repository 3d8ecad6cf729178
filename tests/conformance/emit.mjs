// Emits an OpenAPI document of every specification of the suite, in one process: `node emit.mjs SPECS DOCUMENTS`.
//
// What the emitter refuses is left out; documents of our own take its place where `run` looks for them.

import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { compile, NodeHost } from "@typespec/compiler";

const [specs, documents] = process.argv.slice(2).map((folder) => resolve(folder));
const emitter = "@typespec/openapi3";

function* folders(folder) {
    if (existsSync(join(folder, "main.tsp"))) yield folder;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory()) yield* folders(join(folder, entry.name));
    }
}

for (const folder of folders(specs)) {
    const name = relative(specs, folder);
    const options = { "emitter-output-dir": join(documents, name), "openapi-versions": ["3.2.0"] };
    let trouble = [];
    try {
        const program = await compile(NodeHost, join(folder, "main.tsp"), { emit: [emitter], options: { [emitter]: options } });
        trouble = program.diagnostics.filter((found) => found.severity === "error").map((found) => found.message);
    } catch (error) {
        trouble = [error.message];
    }
    if (trouble.length > 0) console.log(`${name} is not emitted: ${trouble[0].split("\n")[0]}`);
}
