// Generated files in WebAssembly. `cargo xtask determinism` does the same over ten thousand.
import { loadSync } from "conforme/inline";
import { everyGenerated } from "../support/every-generated.mjs";

everyGenerated(loadSync());
