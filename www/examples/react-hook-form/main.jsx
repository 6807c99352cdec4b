import { load } from "conforme";
import { createRoot } from "react-dom/client";
import { Demande } from "./Demande.jsx";

await load();
createRoot(document.querySelector("main")).render(<Demande onSend={(values, warnings) => (globalThis.sent = { values, warnings })} />);
