import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Demande } from "./Demande.jsx";

const root = createRoot(document.querySelector("main"));
const show = (stage) => root.render(<StrictMode>{stage && <Demande today="2024-03-15" stage={stage} />}</StrictMode>);
show("depot");
globalThis.show = show;
