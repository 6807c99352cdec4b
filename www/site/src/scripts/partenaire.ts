import { startFormPage } from "./form-page.js";
import { spreadPastedBank } from "./bank.js";

const page = await startFormPage({ profile: "ccapex-35", block: true });
if (page) spreadPastedBank(page.form, page.say);
